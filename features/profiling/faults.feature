Feature: A profile with faults
  A profile is written by hand, often by several people. Whatever is wrong with it is said at
  once, with the place and a remedy, and in plain words.

  Rule: every fault is named in one run

    Scenario: A profile written in a hurry
      Given a profile that reads
        """
        name: Acme
        sells_to: companies
        descision_makers: 3
        typical_deal_value: 25000 ZLT
        marketing_budget: -500 EUR
        number_of_customers: 1000000000000
        sales_cycle_days: soon
        gross_margin: 30%
        current: [trade-fiar]
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault                                             | remedy                         |
        | 2    | `companies` is not an answer to `sells_to`        | businesses, consumers, both    |
        | 3    | unknown field `descision_makers`                  | did you mean `decision_makers` |
        | 4    | unknown currency `ZLT`                            | ISO code                       |
        | 5    | `marketing_budget` cannot be -500 EUR             | believable is 0 to             |
        | 6    | `number_of_customers` cannot be 1000000000000     | believable is 0 to             |
        | 7    | expected a whole number, found `soon`             | digits only                    |
        | 8    | expected a whole number, found `30%`              | digits only                    |
        | 9    | unknown option `trade-fiar`                       | did you mean `trade-fair`      |

    Scenario: Answers of the wrong type
      Given a profile that reads
        """
        sells_to: businesses
        regulated: perhaps
        decision_makers: 2.5
        typical_deal_value: 25000
        marketing_budget: a lot
        payment_terms: {deferred: 30}
        product: [bread, rolls]
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault                                       | remedy             |
        | 2    | expected yes or no, found `perhaps`         |                    |
        | 3    | expected a whole number, found `2.5`        | digits only        |
        | 4    | `25000` is not an amount of money           | add the currency   |
        | 5    | `a lot` is not an amount of money           | ISO currency       |
        | 6    | expected a word                             |                    |
        | 7    | expected a text                             |                    |

  Rule: who the customers are has to be said

    Scenario: A profile without customers
      Given a profile that reads
        """
        name: Acme
        product: anvils
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | fault                                | remedy          |
        | the answer to `sells_to` is missing  | add `sells_to:  |

  Rule: one question has one answer

    Scenario: The same field twice
      Given a profile that reads
        """
        sells_to: businesses
        region: Silesia
        sells_to: consumers
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault                          | remedy                   |
        | 3    | the key `sells_to` stands twice | the first one is in line 1 |

    Scenario: A doubled field does not hide what else is wrong
      Given a profile that reads
        """
        sells_to: businesses
        sells_to: consumers
        descision_makers: 3
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault                           | remedy                         |
        | 2    | the key `sells_to` stands twice | the first one is in line 1     |
        | 3    | unknown field                   | did you mean `decision_makers` |

  Rule: answers that cannot all be true are found

    Scenario: A consumer brand with a procurement department for a customer
      Given a profile that reads
        """
        sells_to: consumers
        buying_roles: [procurement]
        tender_required: yes
        sales_model: ecommerce
        sells_online: no
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault                            | remedy            |
        | 2    | no procurement or legal          | buying_roles out  |
        | 3    | do not buy by tender             | tender_required   |
        | 5    | does not sell online             | sells_online      |

    Scenario: What holds for one segment only contradicts nothing
      Given a business profile
        | field    | answer |
        | sells_to | both   |
      And its segments
        | name   | share | sells_to   | buying_roles   |
        | firms  | 40    | businesses | [procurement]  |
        | people | 60    | consumers  |                |
      When the profile is checked
      Then there is nothing to report

    Scenario: A contradiction inside one segment
      Given a business profile
        | field    | answer |
        | sells_to | both   |
      And its segments
        | name   | share | sells_to   | buying_roles   |
        | firms  | 40    | businesses |                |
        | people | 60    | consumers  | [procurement]  |
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault                    | remedy           |
        | 4    | no procurement or legal  | buying_roles out |

  Rule: segments make up the whole firm

    Scenario: Shares that do not add up
      Given a business profile
        | field    | answer |
        | sells_to | both   |
      And its segments
        | name   | share |
        | firms  | 40    |
        | people | 50    |
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault                                        | remedy              |
        | 3    | the shares of the segments add up to 90      | per cent of revenue |

  Rule: every example that ships is without fault

    Scenario Outline: Examples
      Given the example "<example>"
      When the profile is checked
      Then there is nothing to report

      Examples:
        | example                       |
        | cnc-subcontractor-silesia     |
        | craft-brewery-mixed           |
        | it-consultancy                |
        | language-school-city          |
        | medical-device-distributor    |
        | online-clothing-store         |
        | organic-cosmetics-d2c         |
        | packaging-wholesaler-platform |
        | regional-bakery-chain         |
        | robotics-integrator           |
        | saas-accounting-offices       |
        | toys-marketplace-seller       |
