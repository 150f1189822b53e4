"""New, changed, ended and contradicted since the last issue."""

from briefings.digest.parts.news import news
from tests.factories import fact

MAYOR = {"kind": "position", "predicate": "holds", "value": "mayor", "place": "Arden"}


def changes(now, before):
    return [(item.change, item.fact.statement) for item in news(now, before)]


def test_a_fact_of_the_last_issue_is_no_news():
    old = fact("The council opened the pool in Arden.")
    assert changes([old], [old]) == []


def test_a_fact_that_says_the_same_in_other_words_is_no_news():
    old = fact("The Arden council opened the swimming pool on Monday, 3 May 2021.")
    new = fact("The council of Arden opened the swimming pool on 3 May 2021.")
    assert changes([new], [old]) == []


def test_what_was_not_there_is_new():
    old = fact("The council opened the pool in Arden.")
    new = fact("A storm tore the roof off the brewery.")
    assert changes([old, new], [old]) == [("new", new.statement)]


def test_a_new_holder_changes_an_office():
    old = fact("Ana Ruiz is mayor of Arden.", subject="Ana Ruiz", **MAYOR)
    new = fact("Ivo Brandt is mayor of Arden.", subject="Ivo Brandt", **MAYOR)
    (item,) = news([new], [old])
    assert item.change == "changed"
    assert "Ana Ruiz" in item.note


def test_a_tenure_that_is_over_has_ended():
    old = fact("Ana Ruiz is mayor of Arden.", subject="Ana Ruiz", **MAYOR)
    new = fact(
        "Ana Ruiz was mayor of Arden.", subject="Ana Ruiz", modality="former", end="2021", **MAYOR
    )
    assert changes([new], [old]) == [("ended", new.statement)]


def test_another_value_of_the_same_measure_is_a_change():
    toll = {"kind": "figure", "subject": "people", "predicate": "die", "place": "Calder"}
    old = fact("The flood in Calder killed 14 people.", value="14", **toll)
    new = fact("The flood in Calder killed 17 people.", value="17", **toll)
    (item,) = news([new], [old])
    assert (item.change, item.note) == ("changed", "changed; before: 14")


def test_a_conflict_with_the_last_issue_contradicts_it_and_comes_first():
    old = fact("The dam is safe in the spring.", id="safe")
    new = fact("The dam is leaking in the spring.", id="leaks", conflicts=("safe",))
    other = fact("A storm tore the roof off the brewery.")
    assert [change for change, _ in changes([other, new], [old])] == ["contradicted", "new"]
