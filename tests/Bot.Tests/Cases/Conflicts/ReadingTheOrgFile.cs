using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases.Conflicts;

public sealed class ReadingTheOrgFile : IDisposable
{
    private const string Company = """
        id,name,email,manager,aliases
        ceo,Ada Stone,ada@example.com,,CEO;chief executive
        gc,"Vogt, Lena",lena.vogt@example.com,ceo,General Counsel
        ruiz,Anna Ruiz,anna@example.com,gc,
        e-77,Tom Hale,tom@example.com,e-78,
        e-78,Marta Silva,marta@example.com,gc,"Marti"
        e-90,Nobody's Boss,,,

        """;

    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.FullPath, "org.csv");

    [Fact]
    public void Managers_of_a_named_person_are_kept_out_up_the_chain()
    {
        var find = FinderOn(Company, ("gc", "Lena Vogt"), ("ruiz", "Anna Ruiz"), ("marta", "M. Silva"));

        Assert.Equal(
            [new CaseConflict("gc", ConflictReason.Manager), new CaseConflict("marta", ConflictReason.Manager)],
            find.In(AnOrg.Told("Tom Hale did it.")).OrderBy(conflict => conflict.Person, StringComparer.Ordinal));
        Assert.Equal([new CaseConflict("ruiz", ConflictReason.Named), new CaseConflict("gc", ConflictReason.Manager)], find.In(AnOrg.Told("Anna Ruiz did it.")));
        Assert.Equal([new CaseConflict("gc", ConflictReason.Named)], find.In(AnOrg.Told("Frau Vogt did it.")));
        Assert.Equal([new CaseConflict("ruiz", ConflictReason.KeptOut), new CaseConflict("gc", ConflictReason.Manager)], find.In(A.Content() with { KeepOut = "Ruiz" }));
        Assert.Empty(find.In(AnOrg.Told("It was Nobody's Boss.")));
    }

    [Fact]
    public void Somebody_of_Legal_is_known_in_the_file_by_the_address_as_well()
    {
        var legal = AnOrg.Legal(("marta", "Marta S.", ""));
        legal.Handlers["marta"].Email = "MARTA@example.com";

        var find = FinderOn(Company, legal);

        Assert.Equal([new CaseConflict("marta", ConflictReason.Manager)], find.In(AnOrg.Told("Tom Hale did it.")));
        Assert.Equal([new CaseConflict("marta", ConflictReason.Named)], find.In(AnOrg.Told("Mrs Silva did it.")));
    }

    [Fact]
    public void A_circle_of_managers_ends()
    {
        var find = FinderOn("id,name,email,manager,aliases\na,Ann One,,b,\nb,Bob Two,,c,\nc,Cy Three,,a,\n", ("a", "Ann One"), ("b", "Bob Two"), ("c", "Cy Three"));

        Assert.Equal(["a", "b", "c"], find.In(AnOrg.Told("It was Ann One.")).Select(conflict => conflict.Person).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("id,name,email,manager\n", "does not begin with the line id,name,email,manager,aliases")]
    [InlineData("", "does not begin with the line")]
    [InlineData("id,name,email,manager,aliases\na,Ann,,,\na,Bob,,,\n", "has the id of line 2 again on line 3. Give each person an id of their own.")]
    [InlineData("id,name,email,manager,aliases\na,Ann,,,\n\n\"b\",\"Bob\nTwo\",,x,\n", "names a manager on line 4 who has no line. Add the manager, or leave the field empty.")]
    [InlineData("id,name,email,manager,aliases\na,Ann,,\n", "has 4 fields on line 2. Write five")]
    [InlineData("id,name,email,manager,aliases\na,,,,\n", "has no name on line 2")]
    [InlineData("id,name,email,manager,aliases\n,Ann,,,\n", "has no id on line 2")]
    [InlineData("id,name,email,manager,aliases\na,Ann,ann,,\n", "has no e-mail address in the field email on line 2")]
    [InlineData("id,name,email,manager,aliases\na,\"Ann,,,\n", "line 2 opens a quote that is never closed")]
    [InlineData("id,name,email,manager,aliases\na,\"Ann\" B,,,\n", "line 2 goes on after a closing quote")]
    [InlineData("id,name,email,manager,aliases\na,Ann \"B\",,,\n", "line 2 has a quote inside a field")]
    public void A_broken_file_stops_the_start_with_the_line_and_what_mends_it(string text, string says)
    {
        var wrong = Assert.Throws<WrongSettingException>(() => FinderOn(text, ("gc", "Lena Vogt")).In(A.Content()));

        Assert.StartsWith("Legal:OrgFile ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(says, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_or_not_UTF8_stops_the_start()
    {
        var legal = AnOrg.Legal(("gc", "Lena Vogt", ""));
        legal.OrgFile = FilePath;
        Assert.Contains("cannot be read", Assert.Throws<WrongSettingException>(() => AnOrg.FinderOf(legal).In(A.Content())).Message, StringComparison.Ordinal);

        File.WriteAllBytes(FilePath, [.. "id,name,email,manager,aliases\na,"u8, 0xFC, .. ",,,\n"u8]);
        Assert.Contains("is not UTF-8", Assert.Throws<WrongSettingException>(() => AnOrg.FinderOf(legal).In(A.Content())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Line_ends_and_a_byte_order_mark_do_not_matter(string lineEnd)
    {
        var find = FinderOn("\uFEFF" + Company.ReplaceLineEndings(lineEnd), ("gc", "Lena Vogt"));

        Assert.Single(find.In(AnOrg.Told("Marti Silva did it.")));
    }

    [Fact]
    public async Task A_changed_file_holds_at_once_and_a_broken_one_leaves_the_last_good_one_in_force()
    {
        var chart = ChartOn(Company, AnOrg.Legal(("gc", "Lena Vogt", "")));
        var find = new FindConflicts(chart);
        var health = new OrgHealth(chart);
        Assert.Single(find.In(AnOrg.Told("Tom Hale did it.")));

        Write(Company.Replace("e-78,\n", ",\n", StringComparison.Ordinal), minute: 1);
        Assert.Empty(find.In(AnOrg.Told("Tom Hale did it.")));

        Write("id,name\n", minute: 2);
        Assert.Single(find.In(AnOrg.Told("Marta Silva did it.")));
        var sick = await health.CheckHealthAsync(new(), CancellationToken.None);
        Assert.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded, sick.Status);
        Assert.Equal("Legal:OrgFile does not begin with the line id,name,email,manager,aliases. Write it as the first line. The last good one stays, with 6 people.", sick.Description);

        File.Delete(FilePath);
        Assert.Single(find.In(AnOrg.Told("Marta Silva did it.")));

        Write(Company, minute: 3);
        Assert.Single(find.In(AnOrg.Told("Tom Hale did it.")));
        Assert.Equal("The org file has 6 people.", (await health.CheckHealthAsync(new(), CancellationToken.None)).Description);
    }

    [Fact]
    public void A_company_of_fifty_thousand_with_common_names_is_searched_in_a_long_hostile_text()
    {
        string[] given = ["Maria", "Anna", "Jose", "Li", "Kim"];
        var rows = Enumerable.Range(0, 50_000).Select(number => $"p{number},{given[number % 5]} {given[number / 5 % 5]} Family{number % 300},,{(number == 0 ? "" : $"p{number / 2}")},");
        var find = FinderOn($"id,name,email,manager,aliases\n{string.Join('\n', rows)}", ("p1", "Anna Maria Family1"));

        var found = find.In(AnOrg.Told(string.Concat(Enumerable.Repeat("Maria Jose Kim Li Anna M. J. ", 275))));

        Assert.Equal([new CaseConflict("p1", ConflictReason.Named)], found);
    }

    public void Dispose() => _folder.Dispose();

    private FindConflicts FinderOn(string text, params (string Id, string Name)[] handlers) => FinderOn(text, AnOrg.Legal(handlers.Select(handler => (handler.Id, handler.Name, ""))));

    private FindConflicts FinderOn(string text, PolicyBot.Cases.Handlers.LegalOptions legal) => new(ChartOn(text, legal));

    private OrgChart ChartOn(string text, PolicyBot.Cases.Handlers.LegalOptions legal)
    {
        Write(text, minute: 0);
        legal.OrgFile = FilePath;

        return new OrgChart(Options.Create(legal), NullLogger<OrgChart>.Instance);
    }

    private void Write(string text, int minute)
    {
        File.WriteAllText(FilePath, text);
        File.SetLastWriteTimeUtc(FilePath, FakeClock.MondayMorning.UtcDateTime.AddMinutes(minute));
    }
}
