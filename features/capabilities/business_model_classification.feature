Feature: Recognising the business model
  Whoever describes a business learns which model it follows: B2B, B2C, their variants on the web, both
  at once, or a sale to private users through another firm. The examples of the sources come out as the
  sources say.

  Rule: who pays decides between B2B and B2C

    Scenario: A maker of electronic components supplies a maker of appliances
      Given a business profile
        | field    | answer                                     |
        | sells_to | businesses                                 |
        | product  | electronic components for appliance makers |
        | buyers   | makers of household appliances             |
      When a strategy is recommended
      Then B2B outweighs B2C
      And the business follows the model "b2b"
      And the business does not follow the model "b2b2c"
      And the advice on "b2b" cites "001#s1-012"

    Scenario Outline: The online shops that serve as examples
      Given a business profile
        | field        | answer    |
        | sells_to     | consumers |
        | product      | <goods>   |
        | sells_online | yes       |
      When a strategy is recommended
      Then B2C outweighs B2B
      And the business follows the model "ecommerce-b2c"
      And the business does not follow the model "ecommerce-b2b"
      And the advice on "b2c" cites "001#s1-017"

      Examples:
        | goods                |
        | clothing             |
        | consumer electronics |
        | cosmetics            |

  Rule: one answer more makes another model of the same wholesaler

    Scenario Outline: A wholesaler of packaging
      Given a business profile
        | field        | answer          |
        | sells_to     | <customers>     |
        | product      | cardboard boxes |
        | sells_online | <online>        |
      When a strategy is recommended
      Then the business follows the model "<model>"
      And the business does not follow the model "<other>"

      Examples:
        | customers  | online | model         | other         |
        | businesses | yes    | ecommerce-b2b | ecommerce-b2c |
        | businesses | no     | b2b           | ecommerce-b2b |
        | both       | no     | hybrid        | ecommerce-b2c |
        | consumers  | no     | b2c           | hybrid        |

    Scenario Outline: A dairy that sells to a chain, and one that supplies canteens
      Given a business profile
        | field          | answer     |
        | sells_to       | businesses |
        | product        | yoghurt    |
        | end_users      | <users>    |
        | intermediaries | <between>  |
      When a strategy is recommended
      Then the business <follows> the model "b2b2c"
      And "consumer" takes <part> in the decision

      Examples:
        | users              | between     | follows         | part    |
        | household          | [retailers] | follows         | part    |
        | others-in-the-firm | [none]      | does not follow | no part |
