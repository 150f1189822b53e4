"""A surname that two people of one article have."""

from briefings.digest.telling.namesakes import told_apart
from tests.factories import article, fact, name

STORY = article("Ana Ruiz built a boat.", published="2025-03-08")
ANA, ILJA = name("Ana Ruiz", "person"), name("Ilja Ruiz", "person")
BARE = fact("The museum gave Ruiz a medal.", STORY, names=(name("Ruiz", "person"),))


def named(who, *statements):
    return [fact(statement, STORY, names=(who,)) for statement in statements]


MUCH = named(ANA, "Ana Ruiz built a boat.", "Ana Ruiz sailed to Oslo.", "Ana Ruiz fell ill.")


def test_the_full_name_is_that_of_whom_the_story_is_about():
    father = named(ILJA, "Ilja Ruiz wept in Lima.")
    assert told_apart([*MUCH, *father, BARE])[-1].statement == "The museum gave Ana Ruiz a medal."


def test_what_may_mean_either_is_left_out():
    both = named(ILJA, "Ilja Ruiz wept in Lima.", "Ilja Ruiz sang in Loja.")
    assert told_apart([*MUCH, *both, BARE]) == [*MUCH, *both]


def test_one_bearer_in_two_spellings_is_one_person():
    longer = named(name("Ana Maria Ruiz", "person"), "Ana Maria Ruiz sang in Loja.")
    assert told_apart([*MUCH, *longer, BARE])[-1] == BARE


def test_a_bearer_in_another_article_changes_nothing():
    other = article("Ilja Ruiz wept in Lima.")
    far = [fact("Ilja Ruiz wept in Lima.", other, names=(ILJA,))]
    assert told_apart([*MUCH, *far, BARE])[-1] == BARE
