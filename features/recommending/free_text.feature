Feature: Reading what a client writes in plain words
  A consultant notes what the client says. Single words are weak evidence, so they count a
  little, and the strategy shows which word it was.

  Rule: a telling word is evidence, and is shown

    Scenario Outline: The same trade in three languages
      Given a business profile
        | field    | answer     |
        | sells_to | businesses |
        | product  | <product>  |
      When a strategy is recommended
      Then the word "<word>" is evidence for "<trait>"
      And the business leans to "<trait>"

      Examples:
        | product                            | word           | trait            |
        | Software for parish offices        | software       | digital-product  |
        | Oprogramowanie dla parafii         | oprogramowanie | digital-product  |
        | Программное обеспечение для музеев | программное обеспечение | digital-product  |
        | Machines that peel almonds         | machines       | physical-product |
        | Maszyny do obierania migdałów      | maszyny        | physical-product |

    Scenario: Capitals and diacritics do not matter
      Given a business profile
        | field    | answer                      |
        | sells_to | consumers                   |
        | product  | MEBLE, ręcznie robione      |
      When a strategy is recommended
      Then the word "meble" is evidence for "physical-product"

  Rule: a plain answer outweighs a word

    Scenario: A maker of robots that sells only their software
      Given a business profile
        | field        | answer                      |
        | sells_to     | businesses                  |
        | product      | control units for any robot |
        | product_form | digital                     |
      When a strategy is recommended
      Then the business leans to "digital-product"

  Rule: a word nobody listed says nothing

    Scenario: An unheard-of product
      Given a business profile
        | field    | answer                     |
        | sells_to | businesses                 |
        | product  | glimmerworks of the finest |
      When a strategy is recommended
      Then nothing is concluded on "product-form"
