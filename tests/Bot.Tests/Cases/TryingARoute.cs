using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases;

/// <summary>The command <c>route</c>, as a process of its own.</summary>
public sealed class TryingARoute : IDisposable
{
    private static readonly string Example = Path.Combine(Repository.Root, "docs/examples/report.json");

    /// <summary>Two people of Legal; research goes to the one by day and to a guard by night; tickets are told always.</summary>
    private static readonly (string Key, string Value)[] Settings =
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("Legal:Handlers:anna-ruiz:Name", "Anna Ruiz"),
        ("Legal:Handlers:anna-ruiz:Roles:0", "Lead"),
        ("Legal:Handlers:tom-berg:Name", "Tom Berg"),
        ("Legal:Handlers:tom-berg:Roles:0", "Handler"),
        ("Mail:Host", "smtp.example.com"),
        ("Mail:From", "bot@example.com"),
        ("Work:Calendars:madrid:TimeZone", "Europe/Madrid"),
        ("Work:Calendars:madrid:Holidays:0", "12-25"),
        .. Mailbox("research", ("Readers:0", "anna-ruiz"), ("Calendar", "madrid"), ("Deputy", "guard")),
        .. Mailbox("guard", ("Readers:0", "tom-berg")),
        .. Mailbox("committee", ("OutsideLegal", "true")),
        ("Routing:Fallback:0", "committee"),
        ("Routing:Rules:0:Name", "portugal"),
        ("Routing:Rules:0:Countries:0", "PT"),
        ("Routing:Rules:0:Severities:0", "Critical"),
        ("Routing:Rules:0:Destinations:0", "legal-inbox"),
        ("Routing:Rules:1:Name", "drawings"),
        ("Routing:Rules:1:Units:0", "research"),
        ("Routing:Rules:1:Information:0", "TechnicalDesign"),
        ("Routing:Rules:1:Destinations:0", "research"),
        ("Routing:Rules:1:Destinations:1", "legal-inbox"),
        ("Routing:Rules:1:Copies:0", "guard"),
        ("Routing:Rules:2:Name", "rest"),
        ("Routing:Rules:2:Countries:0", "ES"),
        ("Routing:Rules:2:Destinations:0", "legal-inbox"),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_which_rule_fits_and_why_who_is_told_and_who_is_not()
    {
        var run = await RunAsync("--example", Example, "--at", "2026-03-02T10:00+01:00", "--barred", "tom-berg");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            The report
              category Departure, severity Critical (computed from the answers)
              class of the information: Restricted
              kind of information: TechnicalDesign
              still going on: Yes
              unit: Research, Madrid
              country: ES
              at 2026-03-02T10:00:00+01:00, kept out: tom-berg

            The rules
              portugal: does not fit. Countries wants PT; the report says ES.
              drawings: fits.
              rest: not looked at, since drawings comes first.

            The destinations
              research (email): used, the case goes here.
              legal-inbox (inbox): next step.
              guard (email): skipped because of a conflict: who is kept out of the case reads what arrives here, or nobody else does.

            Told at once: research. Next steps: legal-inbox.

            """,
            run.Output);
    }

    [Fact]
    public async Task On_a_holiday_the_deputy_is_told()
    {
        var run = await RunAsync("--example", Example, "--at", "2026-12-25T11:00Z");

        Assert.Contains("research (email): closed then; its deputy is told, and it is the next step.", run.Output, StringComparison.Ordinal);
        Assert.Contains("guard (email): used as the deputy of research, which is closed then.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Told at once: guard. Next steps: research, then legal-inbox.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_everybody_kept_out_it_goes_outside()
    {
        var run = await RunAsync("--example", Example, "--at=2026-12-24T11:00Z", "--barred=anna-ruiz,tom-berg");

        Assert.EndsWith("Told at once: committee. Next steps: none.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_has_a_route_as_well()
    {
        var run = await RunAsync("--example", Write("""{"Question": "May I show the new pump to a supplier?"}"""));

        Assert.Contains("category Question, severity Normal", run.Output, StringComparison.Ordinal);
        Assert.Contains("default: no rule fits, so it goes by Routing:Default.", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task It_leaves_nothing_behind_and_needs_no_key_and_no_database()
    {
        var run = await ProgramRun.ToItsEndAsync(
            _folder.FullPath, ["route", "--example", Example], [.. Settings, ("Storage:ConnectionString", "Host=127.0.0.1;Port=1"), ("Urls", "nonsense")]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.FullPath));
    }

    [Theory]
    [InlineData("", "route needs --example FILE")]
    [InlineData("--example", "--example takes one value, once")]
    [InlineData("--example|a|--example|b", "--example takes one value, once")]
    [InlineData("--example|EXAMPLE|--at|tomorrow", "--at is \"tomorrow\". Write a time with its offset from UTC")]
    [InlineData("--example|EXAMPLE|--at|2026-12-25T03:00", "--at is \"2026-12-25T03:00\". Write a time with its offset from UTC")]
    [InlineData("--example|EXAMPLE|--barred|nobody-known", "--barred names \"nobody-known\", who is not under Legal:Handlers. Write some of: anna-ruiz, tom-berg.")]
    [InlineData("--exmaple|EXAMPLE", "route does not know \"--exmaple\"")]
    [InlineData("EXAMPLE", "route does not know")]
    [InlineData("--example|nowhere.json", "nowhere.json cannot be read")]
    public async Task A_wrong_argument_is_refused_with_a_sentence(string arguments, string sentence)
    {
        var run = await RunAsync(arguments.Replace("EXAMPLE", Example, StringComparison.Ordinal).Split('|', StringSplitOptions.RemoveEmptyEntries));

        AssertRefused(run, 64, sentence);
    }

    [Fact]
    public async Task Whom_to_keep_out_where_nobody_is_of_Legal_is_refused_with_what_is_missing()
    {
        var run = await ProgramRun.ToItsEndAsync(_folder.FullPath, ["route", "--example", Example, "--barred", "tom-berg"], [("ASPNETCORE_ENVIRONMENT", "Production")]);

        AssertRefused(run, 64, "--barred names \"tom-berg\", who is not under Legal:Handlers. Nobody is there yet. Write the people of Legal there, such as --Legal:Handlers:anna-ruiz:Name=");
    }

    [Theory]
    [InlineData("", "is no JSON")]
    [InlineData("[]", "is no JSON object")]
    [InlineData("{", "is no JSON (line 1)")]
    [InlineData("""{"Severity": "Critical"}""", "has the field \"Severity\", which the form has not")]
    [InlineData("""{"Unit": "a", "Unit": "b"}""", "the field Unit is there twice, or is no text")]
    [InlineData("""{"Unit": 7}""", "the field Unit is there twice, or is no text")]
    [InlineData("""{"Information": ["SourceCode", 1]}""", "the field Information is there twice, or is no text")]
    [InlineData("""{"Unit": "\ud800"}""", "has a text that is no Unicode")]
    [InlineData("""{"WhatHappened": "short", "Information": "SourceCode", "Classification": "Top", "HowItGotOut": "BreakIn", "StillGoingOn": "Yes"}""", "would not be taken as a report: Classification (NotAChoice), WhatHappened (TooShort)")]
    [InlineData("""{"Question": "Why?", "Unit": "x"}""", "has Question and other fields")]
    [InlineData("""{"Question": " "}""", "would not be taken as a report: Question (Missing)")]
    public async Task A_file_that_is_no_report_is_refused_with_a_sentence(string text, string sentence)
    {
        var run = await RunAsync("--example", Write(text));

        AssertRefused(run, 64, sentence);
    }

    [Theory]
    [InlineData("--Routing:Default:0=paris", "Routing:Default names the destination \"paris\", which does not exist")]
    [InlineData("--Routing:Destinations:guard:Deputy=research", "Routing:Destinations:research:Deputy leads back to research itself")]
    [InlineData("--Routing:Destinations:guard:Calendar=moon", "Routing:Destinations:guard:Calendar is \"moon\"")]
    [InlineData("--Mail:Port=0", "Mail:Port is 0")]
    [InlineData("--Legal:Handlers:tom-berg:Name=", "Legal:Handlers:tom-berg:Name is empty")]
    [InlineData("--Routing:Ruels:0:Name=x", "The section Routing has no key 'Ruels'")]
    public async Task A_wrong_setting_is_refused_as_the_server_would(string setting, string sentence)
    {
        var run = await RunAsync("--example", Example, setting);

        AssertRefused(run, 78, sentence);
    }

    [Fact]
    public async Task It_explains_itself()
    {
        var run = await ProgramRun.ToItsEndAsync(_folder.FullPath, ["route", "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("route --example FILE", run.Output, StringComparison.Ordinal);
    }

    private static void AssertRefused(ProgramRun run, int code, string sentence)
    {
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
    }

    private static (string, string)[] Mailbox(string name, params (string Key, string Value)[] more) =>
    [
        ($"Routing:Destinations:{name}:Kind", "email"),
        ($"Routing:Destinations:{name}:Url", $"mailto:{name}@example.com"),
        .. more.Select(setting => ($"Routing:Destinations:{name}:{setting.Key}", setting.Value)),
    ];

    private string Write(string text)
    {
        var file = Path.Combine(_folder.FullPath, "example.json");
        File.WriteAllText(file, text);

        return file;
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.ToItsEndAsync(_folder.FullPath, ["route", .. arguments], Settings);
}
