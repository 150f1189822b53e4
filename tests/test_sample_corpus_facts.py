"""The sample corpus tells what it promises: each fact stands in a paragraph, many in two articles.

The paragraphs are cut with the standard library alone, so that a fault in the project's own
reading of files cannot hide a gap in the corpus.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[1] / "corpus"

# Words that one paragraph must hold for a fact to be told in it: (whom or what, the fact).
FACTS: tuple[tuple[str, str], ...] = (
    # People, their offices and tenures
    ("Xing Haiming", "Chinese|ambassador to South Korea"),
    ("Xing Haiming", "ambassador since 2020"),
    ("Xing", "arrived in South Korea|January 2020|ambassador"),
    ("Xing", "term|officially|Feb. 7, 2020"),
    ("Xing", "ambassador to Mongolia"),
    ("Xing", "minister-counselor|2000s"),
    ("Xing", "counselor|deputy head of mission|2010s"),
    ("Xing", "Sariwon Agricultural University"),
    ("Xing", "joined|Chinese Ministry of Foreign Affairs|1986"),
    ("Xing", "joined|Chinese Foreign Ministry|1986"),
    ("Xing Haiming", "coronavirus|Feb. 4, 2020"),
    ("embassy in Seoul", "four times"),
    ("Chinese Embassy", "opened|1992"),
    ("Moon Jae-in", "South Korean President"),
    ("Moon Jae-in", "President"),
    ("Joe Biden", "American president"),
    ("Joe Biden", "U.S. President"),
    ("Xi Jinping", "Chinese President"),
    ("Yoon Suk-yeol", "South Korean President"),
    ("Kang Kyung-wha", "Foreign Minister"),
    ("Antony Blinken", "U.S. secretary of state"),
    ("Yang Jiechi", "Political Bureau|Central Committee"),
    ("Yang Jiechi", "director of the Office of the Central Foreign Affairs Commission"),
    ("Wang Yi", "state councilor and foreign minister"),
    ("Wi Sung-lac", "former diplomat"),
    ("Wi Sung-lac", "National Assembly|lawmaker|Democratic Party"),
    ("Wi", "special representative|peace and security affairs|Foreign Ministry"),
    ("Chung Jae-ho", "South Korean ambassador to China"),
    # Events and their dates
    ("Xing", "joint interview|The Korea Times|Hankook Ilbo|Feb. 5, 2021"),
    ("Xing", "interview|The Korea Times|Hankook Ilbo|Aug. 2, 2022"),
    ("Kang Kyung-wha", "phone call|Antony Blinken|Jan. 27"),
    ("Biden", "phone call|Moon|Feb. 4, 2021"),
    ("Xi", "phone talks|Moon|Jan. 26, 2021"),
    ("Moon Jae-in", "proclaimed|2021-2022|Year of Cultural Exchange|Jan. 26, 2021"),
    ("South Korea", "decided|2016|THAAD"),
    ("Seoul and Beijing", "2017|agreed|end the standoff"),
    ("diplomatic relations", "China and South Korea|established|Aug. 24, 1992"),
    ("China and South Korea", "30th anniversary|2022"),
    ("foreign ministers", "agreed|November 2020|committee"),
    ("China International Import Expo", "November 2021"),
    ("Winter Olympics", "Beijing|2022"),
    ("Winter Olympics", "Beijing|February 2022"),
    ("Xi Jinping", "visit|Seoul|2020|postponed|pandemic"),
    ("China", "only major economy|avoided contraction|2020"),
    ("Yoon Suk-yeol", "attended|NATO summit"),
    ("NATO", "systemic challenge to Euro-Atlantic security|never before"),
    ("South Korea-China Think Tank Strategic Dialogue", "Press Center|Seoul|May 29, 2024"),
    ("Wi Sung-lac", "keynote address|forum|May 29"),
    # Figures
    ("Trade", "$300 billion|2020"),
    ("RCEP", "15|Asia-Pacific"),
    ("China", "21 free trade zones"),
    ("Chinese citizens", "1 million|live"),
    ("Association of Southeast Asian Nations (ASEAN)", "10|New Southern Policy"),
    ("minorities", "55|Han"),
    ("China's population", "8 percent|1.4 billion"),
    ("THAAD battery", "single|United States"),
    ("think tanks", "over 20"),
    ("researchers", "over 50"),
    # Abbreviations, memberships, places
    ("THAAD", "Terminal High Altitude Area Defense (THAAD)"),
    ("CPC", "Chinese Communist Party (CPC)"),
    ("FTP", "Hainan Free Trade Port (Hainan FTP)"),
    ("FTA", "Free Trade Agreement (FTA)"),
    ("CIIE", "China International Import Expo (CIIE)"),
    ("IIoT", "Industrial Internet of Things (IIoT)"),
    ("RCEP", "Regional Comprehensive Economic Partnership (RCEP)"),
    ("Quad", "Quadrilateral Security Dialogue (Quad)"),
    ("Quad", "United States|Japan|Australia|India"),
    ("AUKUS", "United States|Australia|United Kingdom"),
    ("deployed", "Seongju, North Gyeongsang Province"),
    ("Hainan Free Trade Port", "Hainan Island"),
    # Who said what, in few words
    ("NATO", "distorted facts|Xing Haiming"),
    ("Xing Haiming", "Asian version of NATO|caution"),
    ("Xing", "close neighbors"),
    ("South Korea", "Xing|second home"),
    ("Biden", "linchpin|peace and prosperity|Northeast Asia"),
    ("envoy", "wisdom|ties with Washington and Beijing"),
    ("hallyu", "groundless rumor|envoy"),
    ("Xing", "consistent, clear|unchanged"),
    ("Xing", "fake multilateralism|Quad"),
    ("Xing Haiming", "relations with the United States|free to develop"),
    ("Xing", "visit|most important tasks"),
    ("Xing Haiming", "third-party factors"),
    ("Wi", "existential problem for South Korea|nuclear weapons"),
    ("Xing", "political solution|Korean Peninsula"),
    ("Xing Haiming", "mostly based on cooperation|ups and downs"),
    ("Xing", "cooperation|much room to grow"),
)


def _paragraphs(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return [html.unescape(block) for block in re.findall(r"<p>(.*?)</p>", text, re.DOTALL)]
    return text.split("\n\n")


def _plain(text: str) -> str:
    return text.replace("’", "'").casefold()


PARAGRAPHS = tuple(
    (path.name, _plain(paragraph))
    for path in sorted(CORPUS.iterdir())
    for paragraph in _paragraphs(path)
)


def _tells(paragraph: str, subject: str, value: str) -> bool:
    words = [subject, *value.split("|")]
    return all(re.search(rf"(?<!\w){re.escape(_plain(word))}", paragraph) for word in words)


@pytest.mark.parametrize(("subject", "value"), FACTS)
def test_a_paragraph_of_the_corpus_tells_the_fact(subject: str, value: str) -> None:
    assert any(_tells(paragraph, subject, value) for _, paragraph in PARAGRAPHS)


def test_a_fifth_of_the_facts_stand_in_two_articles() -> None:
    tellers = [{name for name, text in PARAGRAPHS if _tells(text, *fact)} for fact in FACTS]
    assert sum(len(names) > 1 for names in tellers) >= len(FACTS) / 5
