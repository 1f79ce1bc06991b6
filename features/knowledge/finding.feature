Feature: Finding one's way in the knowledge
  Nobody reads hundreds of files. One asks by word, in one's own language, or follows a trait
  to what it speaks for.

  Rule: a word finds the thing in three languages, with or without marks and slips

    Scenario Outline: Asking for a trade fair and a loyalty programme
      When someone searches for "<words>"
      Then "<found>" is the first that is found

      Examples: By its name
        | words                 | found                    |
        | trade fair            | channel.trade-fair       |
        | TRADE FAIRS           | channel.trade-fair       |
        | targi                 | channel.trade-fair       |
        | выставка              | channel.trade-fair       |
        | loyalty programme     | tactic.loyalty-programme |
        | program lojalnościowy | tactic.loyalty-programme |
        | программа лояльности  | tactic.loyalty-programme |

      Examples: Inflected, without marks, mistyped
        | words                 | found                    |
        | targów                | channel.trade-fair       |
        | выставке              | channel.trade-fair       |
        | program lojalnosciowy | tactic.loyalty-programme |
        | trade fiar            | channel.trade-fair       |

  Rule: the way from a trait to an option can be followed

    Scenario: Why a buying group makes a fair worthwhile
      When the ways from "buying-group" to "trade-fair" are asked for
      Then one of them leads through "trait.buying-group" and says why

    Scenario: From the answer to a question
      When the ways from "decision_makers" to "channel.trade-fair" are asked for
      Then one of them leads through "trait.buying-group" and says why

  Rule: what the sources say is used, and what is not used is named

    Scenario: Counting
      When the use of the sources is counted
      Then at least 60 per cent of the claims are cited, by document and by area, and the others are named

  Rule: the knowledge can be taken to other programs

    Scenario Outline: Export
      When the knowledge is exported as <form>
      Then other programs can read it, with every option and every trait in it

      Examples:
        | form    |
        | GraphML |
        | DOT     |
        | JSON    |
