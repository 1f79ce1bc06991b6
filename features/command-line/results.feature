Feature: Results on the command line
  The result stands on the standard output alone, remarks on the standard error, and the exit
  code says how it went.

  Rule: one command goes from a profile to a strategy

    Scenario: An example that ships
      When `stratkit recommend --example robotics-integrator` is run
      Then the exit code is 0
      And the output says "Industrial robotics integrator"
      And no colours are used

    Scenario: From a pipe
      Given a business profile
        | field    | answer     |
        | name     | Velbeck    |
        | sells_to | businesses |
      When the profile is piped into `stratkit recommend -`
      Then the exit code is 0
      And the output says "Velbeck"

    Scenario: An assumption is remarked upon, and not in the result
      Given a business profile
        | field    | answer |
        | sells_to | both   |
      When `stratkit recommend acme.stratkit.yaml` is run
      Then the exit code is 0
      And the standard error says "assumed: business customers 50 %, consumers 50 %"

    Scenario: Quiet
      Given a business profile
        | field    | answer |
        | sells_to | both   |
      When `stratkit recommend acme.stratkit.yaml -q` is run
      Then the exit code is 0
      And the standard error is empty

  Rule: an explanation shows the sum, the proof and the sources

    Scenario: Why a trade fair
      When `stratkit explain --example robotics-integrator trade-fair` is run
      Then the exit code is 0
      And the output says "fit"
      And the output says "robotics-integrator.stratkit.yaml:"
      And the output says "src.000#"

    Scenario: Why no trade fair
      When `stratkit explain --example online-clothing-store trade-fair --format md` is run
      Then the exit code is 0
      And the output is Markdown

  Rule: every result comes in every format

    Scenario Outline: Formats
      When `stratkit <command> --format <format>` is run
      Then the exit code is 0
      And the output is <form>

      Examples: Of a strategy
        | command                                            | format | form     |
        | recommend --example it-consultancy                 | json   | JSON     |
        | recommend --example it-consultancy                 | yaml   | YAML     |
        | recommend --example it-consultancy                 | csv    | CSV      |
        | recommend --example it-consultancy                 | md     | Markdown |
        | recommend --example it-consultancy                 | html   | HTML     |
        | traits --example it-consultancy                    | json   | JSON     |
        | traits --example it-consultancy                    | csv    | CSV      |
        | explain --example it-consultancy linkedin          | json   | JSON     |
        | explain --example it-consultancy linkedin          | md     | Markdown |
        | compare it-consultancy robotics-integrator         | json   | JSON     |
        | compare it-consultancy robotics-integrator         | csv    | CSV      |
        | compare b2b b2c                                    | json   | JSON     |
        | compare b2b b2c                                    | md     | Markdown |

      Examples: Of the knowledge
        | command                                            | format | form     |
        | kb show channel.trade-fair                         | json   | JSON     |
        | kb show trait.buying-group                         | yaml   | YAML     |
        | kb search targi                                    | json   | JSON     |
        | kb search targi                                    | csv    | CSV      |
        | kb path buying-group trade-fair                    | json   | JSON     |
        | kb coverage                                        | json   | JSON     |
        | kb coverage                                        | csv    | CSV      |
        | kb stats                                           | json   | JSON     |
        | profile examples                                   | json   | JSON     |
        | config show                                        | json   | JSON     |

    Scenario: A program knows what to expect of a measurement
      When `stratkit evaluate --format json` is run
      Then the exit code is 0
      And the output is JSON with "cases, pairwise_accuracy, discrimination, specificity, hit_at_10, mrr, pairs, baselines, per_case"

    Scenario: A program knows what to expect of a strategy
      When `stratkit recommend --example craft-brewery-mixed --json` is run
      Then the exit code is 0
      And the output is JSON with "profile, knowledge_base, traits, business_model, options, programme, operating_model, unknowns"

  Rule: colours are for terminals, and for those who ask

    Scenario: Somebody wants none
      Given the environment variable "NO_COLOR" is "1"
      When `stratkit recommend --example it-consultancy` is run
      Then no colours are used

    Scenario: Somebody insists
      Given the environment variable "FORCE_COLOR" is "1"
      When `stratkit recommend --example it-consultancy` is run
      Then some colours are used

    Scenario: An option goes before the environment
      Given the environment variable "NO_COLOR" is "1"
      When `stratkit recommend --example it-consultancy --color always` is run
      Then some colours are used

  Rule: a file is written whole or not at all

    Scenario: A report in a file
      When `stratkit recommend --example it-consultancy --format md -o strategy.md` is run
      Then the exit code is 0
      And only "strategy.md" is written, and it says "#"

    Scenario: A blank profile to fill in
      When `stratkit profile new -o new.stratkit.yaml` is run
      Then the exit code is 0
      And only "new.stratkit.yaml" is written, and it says "sells_to:"

    Scenario: A profile is not lost to a second one
      Given a business profile
        | field    | answer    |
        | sells_to | consumers |
      When `stratkit profile new -o acme.stratkit.yaml` is run
      Then the exit code is 2
      And the standard error says "--force"
      And nothing is written

    Scenario: A folder that is not there
      When `stratkit recommend --example it-consultancy -o nowhere/strategy.md` is run
      Then the exit code is 2
      And nothing is written

    Scenario: The graph for other programs
      When `stratkit kb export -o graph.dot` is run
      Then the exit code is 0
      And only "graph.dot" is written, and it says "digraph"
