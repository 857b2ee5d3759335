using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Audit;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases.Queue;

/// <summary>An exported case is checked as somebody would who has nothing but the archive and Node.js.</summary>
public sealed class ExportingACase
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public Task An_archive_holds_the_case_and_is_found_sound() => OnDeskAsync(async (desk, folder) =>
    {
        var (opened, summary) = await desk.FiledAsync(A.NamedReport());
        await desk.Work.ReplyAsync(desk.Handler, summary.Id, desk.Ticket(), "Which list was it, é?", asksReporter: true, Cancel);
        await desk.CloseAsync(desk.Handler, summary.Id, desk.Ticket(), PolicyBot.Cases.Outcome.Substantiated, "General \"Counsel\" Ünal", "Thank you.", Cancel);

        await ExportAsync(desk, summary.Id, folder);

        var (code, said) = await VerifyAsync(folder);
        Assert.Equal((0, "SOUND: 5 entries, 6 files."), (code, said.Split(" Head")[0]));
        Assert.Contains(opened.Number.Text, Read(folder, "case.json"), StringComparison.Ordinal);
        Assert.Contains(A.Statement, Read(folder, "report.json"), StringComparison.Ordinal);
        Assert.Contains("Which list was it, é?", Read(folder, "messages.json"), StringComparison.Ordinal);
        Assert.Contains("Ines Marchetti", Read(folder, "reporter.json"), StringComparison.Ordinal);
        Assert.Contains("previousHash", Read(folder, "README.md"), StringComparison.Ordinal);

        var trail = await desk.Get<AuditTrail>().ReadAsync(summary.Id, Cancel);
        Assert.EndsWith(Convert.ToHexStringLower(trail[^1].Hash), said, StringComparison.Ordinal);
        Assert.Equal((CaseDeeds.Exported, desk.Handler.Id), (trail[^1].Deed, trail[^1].Actor));
    });

    [Theory]
    [InlineData("report.json", "price list", "rice price", "report.json is not as it was exported")]
    [InlineData("messages.json", "Which list", "That list", "messages.json is not as it was exported")]
    [InlineData("case.json", "High", "Normal", "case.json is not as it was exported")]
    [InlineData("manifest.json", "report.json", "report.txt", "manifest.json is not the one that the last entry of the trail names")]
    [InlineData("trail.jsonl", "legal wrote", "reporter wrote", "entry 2 is not as it was written")]
    [InlineData("trail.jsonl", "2026-03-02", "2026-03-01", "entry 1 is not as it was written")]
    [InlineData("trail.jsonl", "\"sequence\":2", "\"sequence\":3", "entry 2 is missing")]
    [InlineData("trail.jsonl", "{", "[", "line 1 of trail.jsonl is no entry")]
    public Task One_changed_place_is_found(string file, string before, string after, string finding) => OnDeskAsync(async (desk, folder) =>
    {
        await ExportedAsync(desk, folder);
        Write(folder, file, Read(folder, file).Replace(before, after, StringComparison.Ordinal));

        Assert.Equal((1, $"BROKEN: {finding}"), await VerifyAsync(folder));
    });

    [Theory]
    [InlineData(0, "entry 1 is missing")]
    [InlineData(1, "entry 2 is missing")]
    [InlineData(3, "the end of the trail is missing: its last entry has to be this export")]
    public Task One_missing_entry_is_found(int line, string finding) => OnDeskAsync(async (desk, folder) =>
    {
        await ExportedAsync(desk, folder);
        Write(folder, "trail.jsonl", string.Join('\n', Read(folder, "trail.jsonl").Split('\n').Where((_, place) => place != line)));

        Assert.Equal((1, $"BROKEN: {finding}"), await VerifyAsync(folder));
    });

    [Fact]
    public Task A_missing_file_and_the_trail_of_another_case_are_found() => OnDeskAsync(async (desk, folder) =>
    {
        await ExportedAsync(desk, folder);
        var first = Read(folder, "trail.jsonl");
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder, "other")).FullName;
        await ExportedAsync(desk, elsewhere);
        Write(elsewhere, "trail.jsonl", first);
        Assert.Equal((1, "BROKEN: manifest.json is not the one that the last entry of the trail names"), await VerifyAsync(elsewhere));

        File.Delete(Path.Combine(folder, "messages.json"));
        Assert.Equal((1, "BROKEN: messages.json is missing"), await VerifyAsync(folder));
    });

    [Fact]
    public Task An_anonymous_case_is_exported_without_anybody_and_without_a_time_of_day() => OnDeskAsync(async (desk, folder) =>
    {
        await ExportedAsync(desk, folder);

        Assert.False(File.Exists(Path.Combine(folder, "reporter.json")));
        foreach (var file in (string[])["case.json", "report.json", "messages.json", "notes.json", "casework.json", "trail.jsonl", "manifest.json"])
            Assert.DoesNotMatch(@"\d\d:\d\d", Read(folder, file));
    });

    [Theory]
    [InlineData(HandlerRoles.Lead, true, true)]
    [InlineData(HandlerRoles.Lead, false, false)]
    [InlineData(HandlerRoles.Handler, true, false)]
    public Task What_is_between_attorney_and_client_goes_along_only_when_a_lead_asks_for_it(HandlerRoles roles, bool asked, bool goes) => OnDeskAsync(async (desk, folder) =>
    {
        var (_, summary) = await desk.FiledAsync(A.AnonymousReport());
        var notes = desk.Get<PolicyBot.Cases.Casework.NoteOnCase>();
        await notes.AddAsync(desk.Handler, summary.Id, desk.Ticket(), "Ask the gatehouse.", isPrivileged: false, Cancel);
        await notes.AddAsync(desk.Handler, summary.Id, desk.Ticket(), "Counsel thinks of a lawsuit.", isPrivileged: true, Cancel);

        using var stream = new MemoryStream();
        await desk.Get<ExportCase>().WriteAsync(new Handler("somebody", "Somebody") { Roles = roles }, summary.Id, asked, stream, Cancel);
        await ZipFile.ExtractToDirectoryAsync(stream, folder, Cancel);

        Assert.Contains("gatehouse", Read(folder, "notes.json"), StringComparison.Ordinal);
        Assert.Equal(goes, Read(folder, "notes.json").Contains("lawsuit", StringComparison.Ordinal));
        Assert.DoesNotContain("lawsuit", Read(folder, "casework.json"), StringComparison.Ordinal);
        Assert.Equal(0, (await VerifyAsync(folder)).Code);
        Assert.Single((await desk.Get<ListCases>().FindAsync(desk.Handler, new CaseQuery { Text = "gatehouse" }, Cancel)).Lines);
        Assert.Empty((await desk.Get<ListCases>().FindAsync(desk.Handler, new CaseQuery { Text = "lawsuit" }, Cancel)).Lines);
    });

    [Fact]
    public Task A_second_export_goes_on_where_the_first_ended() => OnDeskAsync(async (desk, folder) =>
    {
        var id = await ExportedAsync(desk, folder);
        var first = Read(folder, "trail.jsonl");
        var again = Directory.CreateDirectory(Path.Combine(folder, "again")).FullName;
        await ExportAsync(desk, id, again);

        Assert.StartsWith(first, Read(again, "trail.jsonl"), StringComparison.Ordinal);
        Assert.Equal(0, (await VerifyAsync(again)).Code);
    });

    [Theory]
    [InlineData(HandlerRoles.Auditor, false)]
    [InlineData(HandlerRoles.Custodian, false)]
    [InlineData(HandlerRoles.Lead, true)]
    public Task To_whoever_may_not_read_the_case_nothing_is_written_and_nothing_is_noted(HandlerRoles roles, bool barred) => OnDeskAsync(async (desk, folder) =>
    {
        var (_, summary) = await desk.FiledAsync(A.AnonymousReport());
        var somebody = new Handler("somebody", "Somebody") { Roles = roles };
        if (barred)
            await desk.Database.InTransactionAsync((transaction, token) => desk.Get<BarredPeople>().AddAsync(transaction, summary.Id, somebody.Id, token), Cancel);

        using var stream = new MemoryStream();
        Assert.False(await desk.Get<ExportCase>().WriteAsync(somebody, summary.Id, stream, Cancel));
        Assert.False(await desk.Get<ExportCase>().WriteAsync(desk.Handler, A.Ids().Untimed(), stream, Cancel));

        Assert.Equal(0, stream.Length);
        Assert.DoesNotContain((await desk.Read.OpenAsync(desk.Handler, summary.Id, Cancel))!.Trail, entry => entry.Deed == CaseDeeds.Exported || entry.Actor == "somebody");
    });

    private static async Task OnDeskAsync(Func<TestKit.Desk, string, Task> test)
    {
        await using var database = await TestDatabase.SqliteAsync();
        using var desk = new TestKit.Desk(database);
        var folder = Directory.CreateTempSubdirectory("policybot-export-").FullName;
        try
        {
            await test(desk, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A case of four entries: opened, answered, read, exported.</summary>
    private static async Task<Guid> ExportedAsync(TestKit.Desk desk, string folder)
    {
        var (_, summary) = await desk.FiledAsync(A.AnonymousReport());
        await desk.Work.ReplyAsync(desk.Handler, summary.Id, desk.Ticket(), "Which list was it?", asksReporter: true, Cancel);
        await ExportAsync(desk, summary.Id, folder);

        return summary.Id;
    }

    private static async Task ExportAsync(TestKit.Desk desk, Guid id, string folder)
    {
        using var stream = new MemoryStream();
        Assert.True(await desk.Get<ExportCase>().WriteAsync(desk.Handler, id, stream, Cancel));
        stream.Position = 0;
        await ZipFile.ExtractToDirectoryAsync(stream, folder, Cancel);
        Assert.NotNull(JsonNode.Parse(Read(folder, "manifest.json")));
    }

    private static async Task<(int Code, string Said)> VerifyAsync(string folder)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "verify.mjs")]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        var said = await node.StandardOutput.ReadToEndAsync(Cancel);
        await node.WaitForExitAsync(Cancel);

        return (node.ExitCode, said.Trim());
    }

    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(folder, file), Encoding.UTF8);

    private static void Write(string folder, string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
}
