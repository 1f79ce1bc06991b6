Feature: Reviewing the knowledge
  Knowledge ages, translations fall behind and lists grow. A reviewer is told what to look at,
  file by file, though none of it keeps anybody from working.

  Rule: what falls behind is named

    Scenario: Evidence that has grown old
      Given a small knowledge base
      And its file "sources/one/source.yaml" says "published: 2009-05" instead of "seed: true"
      When the knowledge base is checked
      Then it is remarked that "`src.one` is evidence of 2009"

    Scenario: A translation of what is no longer said
      Given a small knowledge base
      And the file "kb/articles/fairs.pl.md" reads
        """
        ---
        of: 0123abcd
        ---
        # Targi

        [[channel.trade-fair|Targi]] gromadzą kupujących [[src.one#c-2]].
        """
      When the knowledge base is checked
      Then it is remarked that "the `pl` of `article.fairs` translates an older English text"

    Scenario: A text that nobody has translated
      Given a small knowledge base
      And its file "terms/stand.yaml" says "synonyms: [booth]" instead of "see: [channel.trade-fair]"
      When the knowledge base is checked
      Then it is remarked that "`term.stand` is not whole in `pl`: synonyms"

  Rule: what has no effect is named

    Scenario: A goal that no option serves
      Given a small knowledge base
      And its file "options/channel/trade-fair.yaml" says "objectives: []" instead of "objectives: [objective.acquire]"
      When the knowledge base is checked
      Then it is remarked that "nothing refers to `objective.acquire`"

    Scenario: An option that no business can ever be advised
      Given a small knowledge base
      And its file "options/channel/shop.yaml" says "points: 0" instead of "points: 3"
      When the knowledge base is checked
      Then it is remarked that "`channel.shop` can never be useful"

  Rule: numbers that nobody thought about are named

    Scenario: A range that was copied
      Given a small knowledge base
      And its file "options/channel/shop.yaml" says "low: 900, likely: 3000, high: 14000" instead of "low: 400, likely: 2600, high: 19000"
      When the knowledge base is checked
      Then it is remarked that "`channel.trade-fair/economics/setup` is that of `channel.shop/economics/setup`"

  Rule: a sentence stands in one place

    Scenario: One reason for two options
      Given a small knowledge base
      And its file "options/channel/trade-fair.yaml" says "It is decided on the spot." instead of "It is too late by then."
      When the knowledge base is checked
      Then it is remarked that "stands word for word at `channel.trade-fair/disfavoured_by/trait.short-cycle` too"
