Feature: Texts that the site shows
  Articles are written in Markdown, by many hands. The site shows their words, leads to what they
  name, says where a statement comes from, and obeys nothing that somebody has put into them.

  Background:
    Given a small knowledge base
    And an overlay on it

  Rule: a text names things, and the site knows what they are called and where they stand

    Scenario: A text that names a channel, cites a source and uses a word of the trade
      Given its article "hall" reads
        """
        # The hall

        Our stand at a [[channel.trade-fair|fair]] pays [[src.one#c-2]]. Another stand does not.
        """
      When the article "hall" is shown
      Then "fair" leads to "channel.trade-fair"
      And "stand" leads to "term.stand" once
      And note 1 names "src.one#c-2" and leads back

  Rule: nothing that is written into a text is obeyed

    Scenario: A text that somebody has tampered with
      Given its article "hall" reads
        """
        # The hall

        <script>alert(1)</script>

        A plan: <img src=x onerror=alert(1)>, and [more](javascript:alert(1)).

        <iframe src="https://fair.example"></iframe>
        """
      When the article "hall" is shown
      Then it holds no "script", "img" or "iframe"
      And nothing in it leads to "javascript:"
      And it says "<script>alert(1)</script>" in so many words

  Rule: whoever checks the knowledge is told the spot and the remedy

    Scenario: The same text is checked
      Given its article "hall" reads
        """
        # The hall

        <script>alert(1)</script>

        A plan: <img src=x onerror=alert(1)>, and [more](javascript:alert(1)).

        <iframe src="https://fair.example"></iframe>
        """
      When the overlay is checked
      Then these faults are reported, each with its place and a remedy
        | file                    | line | fault                          | remedy             |
        | own/articles/hall.en.md | 10   | `<script>`                     | between back ticks |
        | own/articles/hall.en.md | 10   | `</script>`                    | between back ticks |
        | own/articles/hall.en.md | 12   | `<img src=x onerror=alert(1)>` | between back ticks |
        | own/articles/hall.en.md | 12   | `javascript:alert(1)`          | `https://`         |
        | own/articles/hall.en.md | 14   | `<iframe src=                  | between back ticks |
        | own/articles/hall.en.md | 14   | `</iframe>`                    | between back ticks |

    Scenario: A text about tags and about numbers
      Given its article "hall" reads
        """
        # The hall

        Less than <5 % of the floor is ours, and a < b. Whoever builds pages writes `<script>`.
        """
      When the overlay is checked
      Then no text is said to hold markup
