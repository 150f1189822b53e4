"""`make evaluate`: measure the extraction against lists that people made, in one table.

halves    which articles rules may be tuned on, and which only measure
sources   the articles and lists, which lie beside the project in ../shared
gold      recall of facts, by the matching of ../shared/gold/score.py
matching  the same rule as functions, for where ../shared is absent
heldout   recall on invented articles that no rule was tuned on, in tests/heldout and tests/unseen
dates     extent and value of date expressions
people    precision and recall of employment and education on KnowledgeNet
coverage  how much of a person's summary a digest of one page holds, beside LexRank
timing    time of the rules beside the time of the parse
floors    the least that each measure must reach, and where it should go
table     the table, and whether a floor was missed
"""
