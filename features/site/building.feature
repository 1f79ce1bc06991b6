Feature: Building the site
  The site is written from the knowledge base, whole or not at all, and the same knowledge gives
  the same site.

  Background:
    Given a small knowledge base

  Rule: a site is written in all its languages, and can be read from the disk

    Scenario: The first site
      When `stratkit site build -o site --kb kb --jobs 1` is run
      Then the exit code is 0
      And the output says "in 2 languages"
      And the standard error says "open site/index.html"
      And the site has the page "en/channel.trade-fair"
      And the site has the page "pl/channel.trade-fair"
      And every page has its Markdown and its data beside it
      And nothing in the site is wrong

    Scenario: One language of several
      When `stratkit site build -o site --kb kb --lang pl --jobs 1` is run
      Then the exit code is 0
      And the site has the page "pl/channel.trade-fair"
      And the site has nothing in "en"

    Scenario: What was done, for a program
      When `stratkit site build -o site --kb kb --lang en --jobs 1 --json` is run
      Then the output is JSON with "folder, pages, files, bytes, languages, reused, seconds"

  Rule: nothing is done twice

    Scenario: Nothing has changed
      Given the site of that knowledge
      When `stratkit site build -o site --kb kb --jobs 1` is run
      Then the output says "nothing had changed"
      And the site is as it was

  Rule: what was there stays until there is something better

    Scenario: The knowledge has a fault
      Given the site of that knowledge
      And its file "stages/awareness.yaml" says "labell: Awareness" instead of "label: Awareness"
      When `stratkit site build -o site --kb kb --jobs 1` is run
      Then the exit code is 2
      And the standard error says "kb/stages/awareness.yaml:2:1"
      And the standard error says "did you mean `label`?"
      And the site is as it was

    Scenario: A folder that holds something else
      Given the file "letters/dear.txt" reads
        """
        Dear Anna
        """
      When `stratkit site build -o letters --kb kb` is run
      Then the exit code is 2
      And the standard error says "holds something else than a site"
      And nothing is written

    Scenario: A folder that cannot be there
      When `stratkit site build -o none/site --kb kb` is run
      Then the exit code is 2
      And the standard error says "make the folder first"

  Rule: whoever publishes a site is told what is wrong with it

    Scenario: A page was changed by hand
      Given the site of that knowledge
      And somebody has put `<script>go()</script><a href="../none/index.html">more</a>` on "en/glossary"
      When `stratkit site check site` is run
      Then the exit code is 1
      And the output says "site/en/glossary/index.html:"
      And the output says "a script stands in the page"
      And the output says "`../none/index.html` leads to no file"

    Scenario: A page was lost
      Given the site of that knowledge
      And "pl/glossary" was lost
      When `stratkit site check site` is run
      Then the exit code is 1
      And the output says "the page is missing in `pl`"

    Scenario: The texts of an overlay are looked at before anything is published
      Given an overlay on it
      And its article "hall" reads
        """
        # The hall

        <script>alert(1)</script> and [more](javascript:alert(1)).
        """
      When `stratkit site check --kb own --jobs 1` is run
      Then the exit code is 1
      And the output says "own/articles/hall.en.md:10:1"
      And the output says "raw HTML stands in the text"
