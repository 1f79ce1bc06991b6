"""The closed lists of words in which knowledge and results are written down.

Programs read these words in English in every language; people read them in their own.
"""

from __future__ import annotations

from stratkit.language.messages import in_context


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split(" | "))


WORDS: dict[str, tuple[str, ...]] = {
    "verdict": _listed("core | useful | optional | later | avoid"),
    "advice": _listed("start | keep | change | stop"),
    "strength": _listed("weak | moderate | strong"),
    "grade": _listed("high | moderate | low | very-low"),
    "basis": _listed("source | judgement"),
    "quality": _listed("academic | primary | secondary | vendor | trade-article"),
    "state": _listed("met | unmet | not known"),
    "severity": _listed("error | warning | hint"),
    "column": _listed(
        "setting | value | source | code | severity | file | line | column | end_column | "
        "message | label | help | source_line | title | explanation"
    ),
    "thing": _listed(
        "article | contradiction | country | dimension | faq | kind | lexicon | metric | "
        "model | objective | option | prior | question | role | rule | skill | src | stage | "
        "tension | "
        "term | trait"
    ),
    "record": _listed(
        "a band | a base | a benchmark | a business model | a calibration | a choice | "
        "a citation | a claim | a claims file | a condition | a contradiction | a country | "
        "a dimension | a feed | a frequent question | a lexicon entry | a lexicon file | "
        "a lift | a link | a message | a metric | a model statement | a moved file | "
        "a planning constants | a prior | a prior value | a question | a rates file | "
        "a requirement | a response | a role | a rule | "
        "a rule example | a skill | a source | a stage | a tension | a term | a trait | "
        "a translation head | an article head | an economics | an effort | an estimate | "
        "an evidence term | an exclusion | an index | an info | an objective | an option | "
        "an option kind | an overlay file | an unit cost"
    ),
    "steadiness": _listed("safe | bet | test first"),
    "cause": _listed("software | knowledge | budget | profile | terms"),
    "finding": _listed("help | note"),
    "change": _listed("added | removed | changed | overridden | retracted"),
    "part": _listed("initiator | user | influencer | checker | buyer | approver | gatekeeper"),
    "section": _listed("programme | operating-model"),
    "choose": _listed("one | many"),
    "better": _listed("higher | lower"),
    "shape": _listed("concave | s-shaped"),
    "customers": _listed("businesses | consumers | both | across | all"),
    "article": _listed("comparison | guide | reference"),
    "answer": _listed("choice | choices | integer | money | boolean | text | options"),
    "relation": _listed("suggests | suggests by default | favours | disfavours | requires"),
    "unit": _listed(
        "dB | EUR | EUR a month | EUR an hour | EU = 100 | hours a month | weeks | per cent | "
        "money | percent | ratio | count | days | hours | minutes | score"
    ),
    "topic": _listed(
        "customer | product | purchase | decision | price | selling | service | goals | today | "
        "budget | channels | crm | e-commerce | hybrids | logistics | loyalty | models | "
        "pricing | trust"
    ),
    "baseline": _listed("popularity | net popularity | B2B/B2C lookup"),
    "area": _listed(
        "after-sales | content | crm | customer-relations | decision-process | distribution | "
        "ecommerce | faq | information-sources | logistics | marketing | pricing-payments | "
        "product | sales-process | segmentation | target-group"
    ),
    "claim": _listed(
        "advice | benefit | channel | definition | goal | heading-only | process-stage | "
        "stakeholder-role | tactic | tool | trait"
    ),
    "model": _listed("b2b | b2c | both | ecommerce-b2b | ecommerce-b2c"),
    "setting": _listed("default | locale"),
    "key": _listed(
        "id | label | title | ask | help | summary | description | implication | need | "
        "criterion | because | says | kind | section | choose | plural | order | when | "
        "works_when | fails_when | first_steps | mistakes | synonyms | vocabulary | base | "
        "points | favoured_by | disfavoured_by | requires | excludes | complements | clashes | "
        "serves | objectives | convinces | measured_by | economics | citations | basis | "
        "in_place | reads | trait | strength | weight | evidence | examples | default | given | "
        "supports | silent | stems | fields | field | topic | type | unit | choices | value | "
        "minimum | maximum | required | text_evidence | group | contrast | positive | negative | "
        "part | checks | convinced_by | messages | message | stage | objection | answer | proof | "
        "buyer_asks | goal | volume | advice | one_side | other_side | decision | decided_in | "
        "better | definition | formula | reading | measured_with | benchmarks | scope | low | "
        "likely | high | note | setup | running | hours | weeks_to_effect | carry_over | "
        "feeds | lifts | skill | monthly | customers | shape | half_at | unit_cost | response | "
        "rate | currency | labour | media | services | text | producer | quality | grade | "
        "language | published | accessed | url | lasting | seed | claims | source | "
        "publication | paragraph | model | area | role | year | population | cited_by | "
        "structural | about | links | see | question | origin | overlay | change | reason | "
        "declared_at | name | version | digest | languages | questions | dimensions | rules | "
        "lexicon | options | kinds | roles | stages | models | tensions | contradictions | "
        "sources | traits | options_by_kind | vocabulary_terms | links_cited | links_judged | "
        "translations | metrics | skills | countries | articles | terms | faq | priors | words | "
        "values | pauses | team | bought"
    ),
    "yaml": _listed(
        "while parsing a block mapping | while parsing a block collection | "
        "while parsing a flow mapping | while parsing a flow sequence | "
        "while scanning a simple key | while scanning a quoted scalar | "
        "while scanning a block scalar | while scanning for the next token | "
        "while scanning a directive | did not find expected key | "
        "did not find expected '-' indicator | did not find expected ',' or ']' | "
        "did not find expected ',' or '}' | did not find expected <document start> | "
        "did not find expected node content | could not find expected ':' | "
        "found unexpected end of stream | found unexpected ':' | "
        "found character that cannot start any token | "
        "found a tab character that violates indentation | found unknown escape character | "
        "mapping values are not allowed in this context | "
        "block sequence entries are not allowed in this context"
    ),
    "system": _listed(
        "No such file or directory | Permission denied | Operation not permitted | "
        "Is a directory | Not a directory | File exists | File name too long | "
        "Read-only file system | No space left on device | File too large | "
        "Disk quota exceeded | Input/output error | Too many levels of symbolic links"
    ),
}
"""Context to its words; what is not in the list is written as it stands.

The words of `system` are what an operating system says of a file it cannot read or write,
those of `yaml` what the parser says of a file that is no YAML.
"""


def word(context: str, value: str) -> str:
    """Return one word of a closed list as people read it.

    >>> word("verdict", "core")
    'core'
    """
    return in_context(context, value)
