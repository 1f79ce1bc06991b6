Feature: Knowledge of one's own on top
  A consultancy knows its trade better than any general knowledge base. It lays its own knowledge
  over what ships, says why, and keeps getting what is new below.

  Rule: an overlay changes what it names and keeps the rest

    Scenario: A firm that shares a stand
      Given an overlay that says of "channel.trade-fair" because "We share one stand."
        """
        summary: A fifth of a stand.
        """
      When the overlay is opened
      Then "channel.trade-fair" is summed up as "A fifth of a stand."
      And the rest of "channel.trade-fair" is that of the knowledge that ships
      And "channel.trade-fair" was overridden because "We share one stand."

    Scenario: A firm that knows nobody famous
      Given an overlay that retracts "tactic.celebrity-endorsement" because "We know nobody."
      When the overlay is opened
      Then nothing names "tactic.celebrity-endorsement" any more
      And "tactic.celebrity-endorsement" was retracted because "We know nobody."

  Rule: no change comes without a reason

    Scenario: A change that nobody explains
      Given an overlay that says of "channel.trade-fair"
        """
        summary: A fifth of a stand.
        """
      And an overlay that retracts "tactic.celebrity-endorsemnt" because "We know nobody."
      When the overlay is checked
      Then these faults are reported, each with its place and a remedy
        | file                                | fault                                       | remedy                                       |
        | own/options/channel/trade-fair.yaml | nothing says why it is changed              | add `channel.trade-fair: <reason>`           |
        | own/overlay.yaml                    | to be retracted, but nothing declares it    | did you mean `tactic.celebrity-endorsement`  |

  Rule: whoever reads the result sees whose knowledge it is

    Scenario: Looking an option up
      Given an overlay that says of "channel.trade-fair" because "We share one stand."
        """
        summary: A fifth of a stand.
        """
      When `stratkit kb show trade-fair --kb own` is run
      Then the exit code is 0
      And the output says "We share one stand."

    Scenario: An example that ships with the knowledge below
      Given an overlay that retracts "channel.trade-fair" because "We go to none."
      When `stratkit explain --example robotics-integrator trade-fair --kb own` is run
      Then the exit code is 2
      And the standard error says "trade-fair"
