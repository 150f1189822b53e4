"""Planted flaws in stems: each check drops its flawed stems and keeps its sound ones."""

from __future__ import annotations

from tests.quiz_cases import Case, context, embassy, planted

BRIDGE = tuple(f for f in embassy()[0] if "bridge" in f.statement)
LONG = "On which day in March 2025 did Ilsa Brandt open " + "the very long Maren bridge " * 5
FLAWED_STEMS = {
    "length": [
        f"{LONG}?",
        "In which year " + "and year " * 15 + "did Ilsa Brandt retire?",
        "As of March 2025, who was the ambassador of Norway to Chile, Peru, Bolivia, Ecuador, "
        "Colombia, Panama, Cuba, Mexico, Spain, Portugal, Malta, Cyprus, Greece, Turkey, Egypt, "
        "Jordan, Kuwait, Oman and Nepal?",
    ],
    "ending": [
        "Who opened the Maren bridge in 2025",
        "who opened the Maren bridge in 2025?",
        "Who opened the bridge? When did Ilsa Brandt open the bridge?",
    ],
    "whole": [
        "In which year did Ilsa Brandt move to?",
        "In which year did Ilsa Brandt join the foreign service (of Norway?",
        "In which year did Ilsa Brandt say “the bridge is open?",
        "In which year did Ilsa Brandt open the bridge and?",
        "On which day in May 2021 was the Maren bridge opened by Ilsa Brandt 50 years?",
    ],
    "well formed": [
        "In which year did Ilsa Brandt open the the Maren bridge?",
        "In which year did Ilsa Brandt , Norway's ambassador, open the bridge?",
        "In which year did Ilsa Brandt buy a orchard?",
        "In which year did Ilsa Brandt open | the bridge?",
    ],
    "inversion": [
        "In which year has Ilsa Brandt opened the bridge?",
        "On which day in May 2021 had been Ilsa Brandt opened?",
        "In which year did Ilsa Brandt was elected?",
    ],
    "positive": [
        "Which of the ministers did not sign the accord in 2024?",
        "Who was never ambassador to Chile as of 2025?",
        "All of these held office in 2025 except whom?",
        "Which minister didn't sign the accord in 2024?",
    ],
    "definite": [
        "In which year did Ilsa Brandt often visit Valdivia?",
        "Who usually signed the accords of Norway in 2024?",
        "In which year did Norway always lose?",
    ],
    "hypothetical": [
        "In which year might Ilsa Brandt open the bridge?",
        "In which year did Ilsa Brandt reportedly open the bridge?",
        "In which year did Ilsa Brandt ask whether Chile would sign?",
    ],
    "quoted": [
        "In which year did Ilsa Brandt say that the bridge was “a gift of the sea to us all”?",
        "Who said in 2025 that \"we will build it again in spring\"?",
        "In which year did Ilsa Brandt visit our office?",
    ],
    "pointing": [
        "In which year did the author of the article visit Chile?",
        "Who opened the Maren bridge yesterday?",
        "Who is currently Norway's ambassador to Chile?",
        "In which year did Ilsa Brandt arrive here?",
        "In which year did the two countries sign the accord?",
    ],
    "pronouns": [
        "In which year did she open the Maren bridge?",
        "In which year did the bridge open to its builders and they cheer Norway?",
        "In which year did his father leave Norway?",
        "In which year did Marit Solheim meet Ilsa Brandt and her father?",
    ],
    "surnames": [
        "In which year did Brandt open the Maren bridge?",
        "As of March 2025, which office did Solheim hold?",
        "In which year did Marit Solheim meet Rojas?",
    ],
    "unresolved": [
        "In which year did the envoy open the Maren bridge?",
        "On which day in May 2024 did Ilsa Brandt give the keynote address at the forum?",
        "In which year did Ilsa Brandt attend the summit?",
        "In which year did the countries sign the Arctic Fishing Accord?",
        "In which year did Ilsa Brandt become the first woman to lead the 78-member department?",
        "In which year did Ilsa Brandt read the 312-page report?",
        "On which day in May 2024 did Ilsa Brandt open the 40-bed clinic?",
    ],
    "anchored": [
        "In which year did an ambassador open a bridge?",
        "Who was injured in a storm on a coast?",
        "On which day in March 2025 did a council approve a line?",
    ],
    "timed": [
        "Who was Norway's ambassador to Chile?",
        "Which office did Ilsa Brandt hold?",
        "Who led the Osse Shipyard?",
    ],
    "letters": [
        "In which year did Ilsa Brandt join the NFSO?",
        "As of March 2025, who was head of the CIIE?",
        "In which year did the MBTA open a line in Norway?",
        "In which year did Orla Ports handle 21.6m teu?",
    ],
}  # fmt: skip
SOUND_STEMS = {
    "length": [
        "Who opened the Maren bridge near Valdivia in March 2025?",
        "In which year did Tomas Rojas join Chile's foreign service?",
        "As of March 2025, who was Norway's ambassador to Chile?",
    ],
    "ending": [
        "In which year did Tomas Rojas join Chile's foreign service?",
        "As of March 2025, which office did Marit Solheim hold?",
        "On which day in March 2025 did Ilsa Brandt open the Maren bridge?",
    ],
    "whole": [
        "In which year did Ilsa Brandt (Norway) open the Maren bridge?",
        "In which year did fighting break out?",
        "In which year did Ilsa Brandt close the Maren bridge for two weeks?",
        "In which year did the “Skarv” sail from Bergen to Valdivia?",
    ],
    "well formed": [
        "In which year did Ilsa Brandt win an hour of talks with a university?",
        "In which year did Ilsa Brandt, Norway's ambassador to Chile, open a bridge?",
        "In which year did the U.S. embassy in Oslo open an office?",
    ],
    "inversion": [
        "In which year was Ilsa Brandt elected?",
        "In which year did Ilsa Brandt have a bridge opened?",
        "On which day in May 2021 were the results announced in Oslo?",
    ],
    "positive": [
        "In which year did Ilsa Brandt note the opening?",
        "In which year did Norway win the Knot Cup?",
        "Who notified Chile in 2024?",
    ],
    "definite": [
        "In which year did Ilsa Brandt visit Valdivia?",
        "Who signed the accords of Norway in 2024?",
        "On which day in May 2025 did Norway lose?",
    ],
    "hypothetical": [
        "On which day in May 2025 did Ilsa Brandt open the bridge?",
        "In which year did Ilsa Brandt report the theft?",
        "In which year did Chile sign?",
    ],
    "quoted": [
        "In which year did Ilsa Brandt call the bridge “a gift”?",
        "In which year did Ilsa Brandt visit the US Senate?",
        "In which year did the “Skarv” sail?",
    ],
    "pointing": [
        "In which year did Ilsa Brandt visit Chile?",
        "As of March 2025, who was Norway's ambassador to Chile?",
        "Who opened the Maren bridge in 2025?",
    ],
    "pronouns": [
        "In which year did Ilsa Brandt leave her post in Oslo?",
        "In which year did Norway recall its ambassador to Chile?",
        "As of March 2025, who was Norway's ambassador to Chile?",
    ],
    "surnames": [
        "In which year did Ilsa Brandt open the Maren bridge?",
        "In which year did Ilsa Brandt's father leave Norway?",
        "As of March 2025, which office did Marit Solheim hold?",
    ],
    "unresolved": [
        "In which year did the port of Bergen open?",
        "In which year did Ilsa Brandt attend the Arctic Summit?",
        "In which year did Ilsa Brandt lead the 78-member Osse Council?",
        "In which year did Ilsa Brandt read the 312-page report of the Osse Council?",
        "In which year did Ilsa Brandt become the first woman in the world to sail?",
    ],
    "anchored": [
        "In which year did Ilsa Brandt open a bridge?",
        "On which day in March 2025 did a storm hit Bergen?",
        "In which year did Norway become a member?",
    ],
    "timed": [
        "As of March 2025, who was Norway's ambassador to Chile?",
        "As of 2025, which office did Ilsa Brandt hold?",
        "Who led the Osse Shipyard in June 2023?",
    ],
    "letters": [
        "In which year did Norway join NATO?",
        "In which year did the U.S. leave UNESCO?",
        "In which year did Orla Ports handle 21.6m tons?",
        "As of March 2025, who was head of the EU office in Oslo?",
    ],
}  # fmt: skip


def asked(stems: dict[str, list[str]]) -> dict[str, list[Case]]:
    """The stems as items that stand on one deed."""
    return {
        check: [(planted(s, cited=BRIDGE), context()) for s in listed]
        for check, listed in stems.items()
    }


FLAWED, SOUND = asked(FLAWED_STEMS), asked(SOUND_STEMS)
