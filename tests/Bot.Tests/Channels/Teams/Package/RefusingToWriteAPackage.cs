using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Package;

/// <summary>Whoever sets it up wrongly is told which key, and what to do; and nothing is written.</summary>
public sealed class RefusingToWriteAPackage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Teams:AppId", "", "Teams:AppId is empty. Write the app id of the Azure bot")]
    [InlineData("Teams:AppId", "policybot", "Teams:AppId is no app id. Write the app id of the Azure bot")]
    [InlineData("Teams:AppId", "00000000-0000-0000-0000-000000000000", "Teams:AppId is no app id.")]
    [InlineData("Teams:AppId", "{3f1f0a58-2a3e-4f0d-9c52-0d4b8f6f1a11}", "Teams:AppId is no app id.")]
    [InlineData("Teams:ManifestId", "com.contoso.policybot", "Teams:ManifestId is no app id. Leave it out for Teams:AppId")]
    [InlineData("Teams:Package:DeveloperName", "", "Teams:Package:DeveloperName is empty. Write who offers the app")]
    [InlineData("Teams:Package:DeveloperName", "  ", "Teams:Package:DeveloperName is empty.")]
    [InlineData("Teams:Package:DeveloperName", "The legal department of Contoso Ltd", "Teams:Package:DeveloperName has 35 characters. Write who offers the app, in one line of at most 32 characters.")]
    [InlineData("Teams:Package:WebsiteUrl", "", "Teams:Package:WebsiteUrl is empty. Write where people find help")]
    [InlineData("Teams:Package:WebsiteUrl", "http://intranet.contoso.example", "Teams:Package:WebsiteUrl is no absolute https address")]
    [InlineData("Teams:Package:PrivacyUrl", "/privacy", "Teams:Package:PrivacyUrl is no absolute https address")]
    [InlineData("Teams:Package:PrivacyUrl", "https://hunter2@contoso.example", "Teams:Package:PrivacyUrl is no absolute https address")]
    [InlineData("Teams:Package:TermsOfUseUrl", "intranet.contoso.example/terms", "Teams:Package:TermsOfUseUrl is no absolute https address")]
    [InlineData("Teams:Package:TermsOfUseUrl", "javascript:alert(1)", "Teams:Package:TermsOfUseUrl is no absolute https address")]
    [InlineData("Teams:Package:TermsOfUseUrl", "https://contoso.example/ terms", "Teams:Package:TermsOfUseUrl is no absolute https address")]
    [InlineData("Web:PublicAddress", "http://policybot.contoso.example", "Web:PublicAddress is no https address with a host name")]
    [InlineData("Web:PublicAddress", "policybot.contoso.example/in/a/folder", "Web:PublicAddress is no https address with a host name")]
    [InlineData("Web:PublicAddress", "https://10.0.0.7", "Web:PublicAddress is no https address with a host name")]
    [InlineData("Teams:AppIdd", "x", "The section Teams has no key 'AppIdd'.")]
    [InlineData("Teams:Package:Website", "x", "The section Package has no key 'Website'.")]
    public async Task A_wrong_setting_is_refused_with_a_sentence_that_names_key_and_mend(string key, string value, string sentence)
    {
        var run = await ProgramRun.ToItsEndAsync(_folder.FullPath, ["teams-package"], [.. WrittenPackage.Enough, (key, value)]);

        AssertRefused(run);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_may_not_be_longer_than_Teams_takes()
    {
        var run = await ProgramRun.ToItsEndAsync(_folder.FullPath, ["teams-package"], [.. WrittenPackage.Enough, ("Teams:Package:PrivacyUrl", "https://contoso.example/" + new string('x', 2_048))]);

        AssertRefused(run);
        Assert.StartsWith("Teams:Package:PrivacyUrl is no absolute https address of at most 2048 characters.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_setting_all_that_is_missing_is_said_at_once()
    {
        var run = await ProgramRun.ToItsEndAsync(_folder.FullPath, ["teams-package"]);

        AssertRefused(run);
        Assert.Equal(
            ["Teams:AppId", "Teams:Package:DeveloperName", "Teams:Package:WebsiteUrl", "Teams:Package:PrivacyUrl", "Teams:Package:TermsOfUseUrl"],
            run.Error.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData("--output", "app.zip")]
    [InlineData("--file=app.zip")]
    [InlineData("app.zip")]
    [InlineData("-o=app.zip")]
    [InlineData("/out:app.zip")]
    public async Task An_unknown_argument_is_answered_with_those_that_are_known(params string[] arguments)
    {
        var run = await ProgramRun.ToItsEndAsync(_folder.FullPath, ["teams-package", .. arguments], WrittenPackage.Enough);

        AssertRefused(run);
        Assert.StartsWith($"teams-package does not know \"{arguments[0]}\". It knows --out FILE, --help, and settings such as --Teams:AppId=", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--out")]
    [InlineData("--out=")]
    [InlineData("--out", "--help")]
    [InlineData("--out", "a.zip", "--out", "b.zip")]
    public async Task It_wants_one_file_to_write(params string[] arguments)
    {
        var run = await ProgramRun.ToItsEndAsync(_folder.FullPath, ["teams-package", .. arguments], WrittenPackage.Enough);

        AssertRefused(run);
        Assert.StartsWith("--out names one file, such as --out policybot-teams.zip.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-folder/app.zip")]
    [InlineData(".")]
    public async Task A_file_that_cannot_be_written_is_named(string file)
    {
        var run = await ProgramRun.ToItsEndAsync(_folder.FullPath, ["teams-package", "--out", file], WrittenPackage.Enough);

        AssertRefused(run);
        Assert.StartsWith($"{Path.GetFullPath(file, _folder.FullPath)} cannot be written. Let --out name a file", run.Error, StringComparison.Ordinal);
    }

    private void AssertRefused(ProgramRun run)
    {
        Assert.Equal(78, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.FullPath));
    }
}
