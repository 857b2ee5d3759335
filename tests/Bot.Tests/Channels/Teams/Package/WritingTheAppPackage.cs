using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Package;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Package;

/// <summary>The command as an operator calls it: the real program, from its start to its end.</summary>
public sealed class WritingTheAppPackage
{
    [Fact]
    public async Task Microsofts_schemas_have_nothing_against_it()
    {
        var package = await WrittenPackage.WriteAsync(("Web:PublicAddress", "https://policybot.contoso.example"));

        Assert.Empty(await AppPackageJudge.AskAsync(package.Documents));
    }

    [Fact]
    public async Task Microsofts_schemas_find_what_is_wrong()
    {
        var package = await WrittenPackage.WriteAsync();
        var (manifest, german) = (package.Manifest, JsonNode.Parse(package.Text("de.json"))!);
        manifest["developer"]!["name"] = new string('x', 33);
        german["name.short"] = new string('x', 31);

        var findings = await AppPackageJudge.AskAsync([("manifest.json", manifest.ToJsonString()), ("de.json", german.ToJsonString())]);

        Assert.Equal(["manifest.json: /developer/name", "de.json: /name.short"], findings.Select(finding => finding.Split(" must")[0]));
    }

    [Fact]
    public async Task It_holds_the_manifest_and_what_the_manifest_names_at_its_root_and_nothing_else()
    {
        var package = await WrittenPackage.WriteAsync();

        Assert.Equal(["manifest.json", "color.png", "outline.png", "de.json"], package.Files.Keys);
    }

    [Fact]
    public async Task It_is_filled_in_from_the_settings()
    {
        var package = await WrittenPackage.WriteAsync(("Web:PublicAddress", "https://policybot.contoso.example/in/a/folder"));

        var manifest = package.Manifest;
        Assert.DoesNotContain("${{", package.Text("manifest.json"), StringComparison.Ordinal);
        Assert.Equal(WrittenPackage.AppId, (string?)manifest["id"]);
        Assert.Equal(WrittenPackage.AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(WrittenPackage.AppId, (string?)manifest["composeExtensions"]![0]!["botId"]);
        Assert.Equal("Contoso Legal", (string?)manifest["developer"]!["name"]);
        Assert.Equal("https://intranet.contoso.example/privacy", (string?)manifest["developer"]!["privacyUrl"]);
        Assert.Equal(["policybot.contoso.example"], manifest["validDomains"]!.AsArray().Select(host => (string?)host));
        Assert.Equal(typeof(TeamsPackageCommand).Assembly.GetName().Version!.ToString(3), (string?)manifest["version"]);
    }

    [Fact]
    public async Task Without_a_public_address_no_host_is_trusted()
    {
        var package = await WrittenPackage.WriteAsync();

        Assert.Empty(package.Manifest["validDomains"]!.AsArray());
        Assert.Empty(await AppPackageJudge.AskAsync(package.Documents));
    }

    [Fact]
    public async Task The_app_can_have_another_id_than_the_bot()
    {
        var package = await WrittenPackage.WriteAsync(("Teams:ManifestId", "7C9E6679-7425-40DE-944B-E07FC1F90AE7"));

        Assert.Equal("7c9e6679-7425-40de-944b-e07fc1f90ae7", (string?)package.Manifest["id"]);
        Assert.Equal(WrittenPackage.AppId, (string?)package.Manifest["bots"]![0]!["botId"]);
    }

    [Fact]
    public async Task A_name_may_have_any_letters()
    {
        const string Odd = """Söhne & "Co" \ </script> ${{x}}""";

        var package = await WrittenPackage.WriteAsync(("Teams:Package:DeveloperName", Odd));

        Assert.Equal(Odd, (string?)package.Manifest["developer"]!["name"]);
    }

    [Fact]
    public async Task The_same_settings_make_the_same_bytes()
    {
        var first = await WrittenPackage.WriteAsync();
        var second = await WrittenPackage.WriteAsync();
        var other = await WrittenPackage.WriteAsync(("Teams:Package:DeveloperName", "Contoso"));

        Assert.Equal(first.Bytes, second.Bytes);
        Assert.NotEqual(first.Bytes, other.Bytes);
    }

    [Fact]
    public async Task It_starts_no_server_opens_no_database_and_needs_no_key()
    {
        using var folder = new TemporaryFolder();

        var run = await ProgramRun.ToItsEndAsync(folder.FullPath, ["teams-package"], [.. WrittenPackage.Enough, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Urls", "nonsense"), ("Storage:ConnectionString", "Host=127.0.0.1;Port=1")]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["policybot-teams.zip"], Directory.EnumerateFileSystemEntries(folder.FullPath).Select(Path.GetFileName));
        Assert.Equal($"{Path.Combine(folder.FullPath, "policybot-teams.zip")} is the Teams app package, version 1.0.0, of the bot {WrittenPackage.AppId}.", run.Output.TrimEnd());
    }

    [Fact]
    public async Task Settings_may_stand_on_the_command_line_and_hold_before_others()
    {
        using var folder = new TemporaryFolder();

        var run = await ProgramRun.ToItsEndAsync(folder.FullPath, ["teams-package", "--Teams:Package:DeveloperName=Fabrikam", "--out=named.zip"], WrittenPackage.Enough);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("Fabrikam", (string?)WrittenPackage.Read(await File.ReadAllBytesAsync(Path.Combine(folder.FullPath, "named.zip"))).Manifest["developer"]!["name"]);
    }

    [Fact]
    public async Task Help_says_how_to_call_it_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();

        var run = await ProgramRun.ToItsEndAsync(folder.FullPath, ["teams-package", "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("teams-package [--out FILE]", run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullPath));
    }
}
