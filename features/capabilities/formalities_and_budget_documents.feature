Feature: Contracts, forecasts and budgets
  Firms plan budgets, forecast and put every detail into legal form; people need no sign-off. The strategy
  prepares the papers where they are asked for, and spares them everybody else.

  Rule: where a contract is signed, the papers are prepared

    Scenario Outline: Security services with and without a contract
      Given a business profile
        | field             | answer            |
        | sells_to          | businesses        |
        | product           | security services |
        | contract_required | <contract>        |
      When a strategy is recommended
      Then the business leans to "<trait>"
      And "contract" is <signed>
      And "budget-and-forecast-documents" is <budget>
      And "document-store" is <documents>

      Examples:
        | contract | trait                | signed          | budget          | documents       |
        | yes      | contract-formalities | recommended     | recommended     | recommended     |
        | no       | no-formalities       | not recommended | not recommended | not recommended |

    Scenario: Who reads the papers, and why they are written
      Given a business profile
        | field              | answer            |
        | sells_to           | businesses        |
        | product            | security services |
        | contract_required  | yes               |
        | decision_makers    | 5                 |
        | typical_deal_value | 120000 EUR        |
      When a strategy is recommended
      Then "legal" takes part in the decision
      And "finance" takes part in the decision
      And "legal" is shown "contract" as proof
      And "finance" is shown "budget-and-forecast-documents" as proof
      And "contract-formalities" speaks for "budget-and-forecast-documents"
      And "003#s3-074" is cited for it
      And "contract-formalities" speaks for "contract"
      And "003#s3-075" is cited for it

  Rule: people sign nothing they need not

    Scenario: A cinema
      Given a business profile
        | field    | answer    |
        | sells_to | consumers |
        | product  | films     |
      When a strategy is recommended
      Then the business leans to "no-formalities"
      And "contract" is avoided
      And "budget-and-forecast-documents" is avoided
      And "simple-procedures" is core
      And "legal" takes no part in the decision

  Rule: a house is not bought without papers, though a family buys it

    Scenario: A builder of houses
      Given a business profile
        | field              | answer     |
        | sells_to           | consumers  |
        | product            | houses     |
        | contract_required  | yes        |
        | typical_deal_value | 300000 EUR |
        | decision_makers    | 2          |
      When a strategy is recommended
      Then the business leans to "contract-formalities"
      And "contract" is recommended
      And "household" takes part in the decision
      And "legal" takes no part in the decision
