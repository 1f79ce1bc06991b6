Feature: Settings
  What one always wants is written down once; the nearest word counts.

  Rule: what stands nearer goes first

    Scenario: A file in the folder
      Given the file "stratkit.toml" reads
        """
        format = "json"
        """
      When `stratkit traits --example it-consultancy` is run
      Then the exit code is 0
      And the output is JSON

    Scenario: A table in the project's own file
      Given the file "pyproject.toml" reads
        """
        [tool.stratkit]
        format = "yaml"
        """
      When `stratkit traits --example it-consultancy` is run
      Then the output is YAML

    Scenario: The environment goes before the file
      Given the file "stratkit.toml" reads
        """
        format = "yaml"
        """
      And the environment variable "STRATKIT_FORMAT" is "json"
      When `stratkit traits --example it-consultancy` is run
      Then the output is JSON

    Scenario: The command goes before the environment
      Given the environment variable "STRATKIT_FORMAT" is "json"
      When `stratkit traits --example it-consultancy --format csv` is run
      Then the output is CSV

    Scenario: A file named on the command line goes before the environment
      Given the file "mine.toml" reads
        """
        format = "csv"
        """
      And the environment variable "STRATKIT_FORMAT" is "json"
      When `stratkit traits --example it-consultancy --config mine.toml` is run
      Then the output is CSV

  Rule: where a setting comes from can be seen

    Scenario: Asking for it
      Given the environment variable "STRATKIT_FORMAT" is "csv"
      When `stratkit config show` is run
      Then the exit code is 0
      And the output says "STRATKIT_FORMAT"

  Rule: a setting nobody knows is refused

    Scenario: A slip of the pen
      Given the file "stratkit.toml" reads
        """
        fromat = "json"
        """
      When `stratkit traits --example it-consultancy` is run
      Then the exit code is 2
      And the standard error says "did you mean `format`?"
      And nothing is written

  Rule: a shell learns the names of things

    Scenario Outline: Completion
      When `stratkit completion <shell>` is run
      Then the exit code is 0
      And the output says "_STRATKIT_COMPLETE"

      Examples:
        | shell |
        | bash  |
        | zsh   |
        | fish  |
