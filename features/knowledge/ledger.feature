Feature: What the numbers rest on
  A recommendation is no better than the numbers behind it. All of them are listed with what they
  rest on, so that a reader can doubt the right one.

  Rule: nothing is counted without its ground

    Scenario: All numbers
      When the numbers of the knowledge are listed
      Then each of them is cited and graded, or said to be a judgement

    Scenario: Weak evidence
      When the numbers of the knowledge are listed
      Then a range counts the wider, the weaker its evidence is

  Rule: numbers are found by where they act

    Scenario Outline: One use at a time
      When `stratkit kb ledger --use <use>` is run
      Then the exit code is 0
      And the output says "<heading>"
      And the output says "<number>"

      Examples:
        | use        | heading                                | number  |
        | position   | where a business stands                | rule.   |
        | fit        | how well an option fits                | channel |
        | plan       | what a plan reckons with               | skill.  |
        | target     | what a metric should reach             | metric. |
        | conversion | Exchange rates                         | PLN     |

  Rule: the list can be taken to a spreadsheet

    Scenario: As a file
      When `stratkit kb ledger --use conversion -o numbers.csv` is run
      Then the exit code is 0
      And only "numbers.csv" is written, and it says "economics/rates/PLN"
