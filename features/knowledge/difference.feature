Feature: What a change of the knowledge changes
  Whoever changes a number wants to know whom it moves before it is published, and why.

  Rule: what changes nothing moves nobody

    Scenario: Other words
      Given an overlay that says of "channel.trade-fair" because "Plainer."
        """
        summary: A stand where buyers come to compare.
        """
      When the overlay is compared with the knowledge that ships
      Then only "channel.trade-fair" differs, in "summary"
      And nothing moves for anybody

  Rule: every move names its cause

    Scenario: A link that no longer holds
      Given an overlay that says of "channel.trade-fair" because "Ours are closed to specialists."
        """
        favoured_by:
          - trait: trait.physical-product
            strength: weak
            because: There is something to show.
            basis: judgement
        """
      When the overlay is compared with the knowledge that ships
      Then only "channel.trade-fair" differs, in "favoured_by"
      And "channel.trade-fair" falls for "robotics-integrator", because of its link to "trait.expert-buyers"

    Scenario: An option more
      Given an overlay that says of "channel.village-fete"
        """
        label: Village fête
        summary: A table between the tombola and the band.
        favoured_by:
          - trait: trait.physical-product
            strength: weak
            because: There is something to show.
            basis: judgement
        """
      When the overlay is compared with the knowledge that ships
      Then "channel.village-fete" is new for every profile
