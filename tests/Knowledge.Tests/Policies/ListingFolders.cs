using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies;

public sealed class ListingFolders : IDisposable
{
    private readonly Folder _folder = new();
    private readonly List<Finding> _findings = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_an_editor_keeps_while_a_document_is_open_is_passed_over()
    {
        foreach (var name in new[] { "~$leave.md", ".~lock.leave.md#", "leave.md~", "#leave.md#", ".leave.md.swp", "leave.md.tmp", "leave.swp", "~WRL0001.tmp" })
            _folder.Add(name, A.Policy());

        Assert.Empty(List());
        Assert.Empty(_findings);
    }

    [Fact]
    public void A_source_is_the_same_until_the_file_or_one_beside_it_changes()
    {
        _folder.Add("leave.md", A.Policy());
        var sidecar = _folder.Add("leave.policy.yaml", "id: leave");
        var questions = _folder.Add("leave.questions.yaml", "Leave: [may I go]");
        var before = Assert.Single(List());

        Assert.Equal(before, Assert.Single(List()));

        File.SetLastWriteTimeUtc(sidecar, before.Sidecar!.Stamp.WrittenAt.AddSeconds(1));
        var later = Assert.Single(List());
        Assert.NotEqual(before, later);

        File.SetLastWriteTimeUtc(questions, before.Questions!.Stamp.WrittenAt.AddSeconds(1));
        Assert.NotEqual(later, Assert.Single(List()));

        File.AppendAllText(before.FullPath, "More.");
        Assert.NotEqual(before.Stamp.Length, Assert.Single(List()).Stamp.Length);
    }

    [Fact]
    public void A_sidecar_and_questions_are_found_beside_their_document_and_are_none_themselves()
    {
        _folder.Add("hr/leave.md", A.Policy());
        var sidecar = _folder.Add("hr/leave.policy.yaml", "id: leave");
        var questions = _folder.Add("hr/leave.questions.yml", "Leave: [may I go]");
        _folder.Add("exit.md", A.Policy());

        Assert.Equal([("exit.md", null, null), ("hr/leave.md", sidecar, questions)], List().Select(source => (source.Path, source.Sidecar?.FullPath, source.Questions?.FullPath)));
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("policy")]
    [InlineData("questions")]
    public void Of_two_that_say_the_same_things_one_is_used_and_the_other_is_named(string kind)
    {
        _folder.Add("hr/leave.md", A.Policy());
        _folder.Add($"hr/leave.{kind}.yml", "audience: [managers]");
        var used = _folder.Add($"hr/leave.{kind}.yaml", "audience: [everyone]");

        Assert.Equal([used], Assert.Single(List()).Beside.Select(file => file.FullPath));
        Assert.Equal(
            new Finding($"hr/leave.{kind}.yml", $"leave.{kind}.yaml says the same things of the same document and is used, and this file is not; remove one of the two."),
            Assert.Single(_findings));
    }

    [Theory]
    [InlineData("leave.policy.yaml")]
    [InlineData("leave.questions.yaml")]
    public void One_without_its_document_is_named(string name)
    {
        _folder.Add(name, "Leave: []");

        Assert.Empty(List());
        Assert.Equal(new Finding(name, "There is no document of this name beside it; add the document, rename this file, or remove it."), Assert.Single(_findings));
    }

    [Fact]
    public void A_link_inside_the_folder_is_followed_and_shows_when_its_target_changes()
    {
        var file = _folder.Add(".data/leave.md", A.Policy());
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "leave.md"), file);
        var before = Assert.Single(List());

        File.AppendAllText(file, "More.");

        Assert.Equal("leave.md", before.Path);
        Assert.NotEqual(before, Assert.Single(List()));
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_link_out_of_the_folder_is_named_and_not_followed(bool byWayOfAFolder)
    {
        using var elsewhere = new Folder();
        var secret = elsewhere.Add("secret.md", A.Policy());
        if (byWayOfAFolder)
        {
            Directory.CreateSymbolicLink(Path.Combine(_folder.Path, ".door"), elsewhere.Path);
            secret = Path.Combine(_folder.Path, ".door", "secret.md");
        }

        File.CreateSymbolicLink(Path.Combine(_folder.Path, "leave.md"), secret);

        Assert.Empty(List());
        Assert.Equal(new Finding("leave.md", "The link leads out of its folder and is not followed; put the file itself here."), Assert.Single(_findings));
    }

    [Fact]
    public void Links_that_form_a_ring_are_named()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "a.md"), Path.Combine(_folder.Path, "b.md"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.md"), Path.Combine(_folder.Path, "a.md"));

        Assert.Empty(List());
        Assert.Equal(["a.md", "b.md"], _findings.Select(finding => finding.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_a_link_itself_is_read()
    {
        using var elsewhere = new Folder();
        _folder.Add("leave.md", A.Policy());
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "again.md"), Path.Combine(_folder.Path, "leave.md"));
        var door = Path.Combine(elsewhere.Path, "door");
        Directory.CreateSymbolicLink(door, _folder.Path);

        Assert.Equal(["again.md", "leave.md"], new PolicyFolder(door).List(_findings, CancellationToken.None).Select(source => source.Path));
        Assert.Empty(_findings);
    }

    [Fact]
    public void A_folder_named_like_a_document_is_named_and_read()
    {
        _folder.Add("leave.md/exit.md", A.Policy());

        Assert.Equal("leave.md/exit.md", Assert.Single(List()).Path);
        Assert.Equal("leave.md", Assert.Single(_findings).File);
    }

    private IReadOnlyList<PolicySource> List() => new PolicyFolder(_folder.Path).List(_findings, CancellationToken.None);
}
