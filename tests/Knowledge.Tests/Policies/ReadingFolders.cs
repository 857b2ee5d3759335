using System.Text;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies;

public sealed class ReadingFolders : IDisposable
{
    private readonly Folder _folder = new();

    public ReadingFolders() => _folder.Add("sound.md", A.Policy() with { Id = "sound" });

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_link_that_leads_to_no_file_is_named_and_stops_no_other()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "dangling.md"), Path.Combine(_folder.Path, "gone"));

        var shelf = await _folder.ReadAsync();

        Assert.Equal("sound", Assert.Single(shelf.Documents).Policy.Id);
        Assert.Equal(new Finding("dangling.md", "The link leads to no file; put the file itself here, or remove the link."), Assert.Single(shelf.Findings));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_and_stops_no_other()
    {
        var missing = Path.Combine(_folder.Path, "missing");

        var shelf = await new PolicyFolders([missing, _folder.Path]).ReadAsync(CancellationToken.None);

        Assert.Equal("sound", Assert.Single(shelf.Documents).Policy.Id);
        Assert.Equal(missing, Assert.Single(shelf.Findings).File);
    }

    [Fact]
    public async Task A_mark_of_UTF_8_is_no_part_of_the_text()
    {
        _folder.Add("marked.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes((A.Policy() with { Id = "marked" }).ToString())]);

        var shelf = await _folder.ReadAsync();

        Assert.Equal(["marked", "sound"], shelf.Documents.Select(document => document.Policy.Id));
        Assert.Empty(shelf.Findings);
    }

    [Fact]
    public async Task Folders_inside_are_read_and_hidden_names_and_other_files_are_not()
    {
        _folder.Add("hr/leave/exit.markdown", A.Policy() with { Id = "exit" });
        _folder.Add(".git/objects/a.md", A.Policy() with { Id = "hidden-folder" });
        _folder.Add(".draft.md", A.Policy() with { Id = "hidden-file" });
        _folder.Add("picture.png", [1, 2, 3]);

        var shelf = await _folder.ReadAsync();

        Assert.Equal(["hr/leave/exit.markdown", "sound.md"], shelf.Documents.Select(document => document.Policy.File));
        Assert.Empty(shelf.Findings);
    }

    [Fact]
    public async Task A_link_to_a_folder_cannot_send_the_reader_round_in_a_ring()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "ring"), _folder.Path);

        Assert.Single((await _folder.ReadAsync()).Documents);
    }

    [Fact]
    public async Task Several_folders_stand_side_by_side()
    {
        using var other = new Folder();
        other.Add("second.md", A.Policy() with { Id = "second" });

        var shelf = await new PolicyFolders([_folder.Path, other.Path]).ReadAsync(CancellationToken.None);

        Assert.Equal(["sound", "second"], shelf.Documents.Select(document => document.Policy.Id));
    }

    [Fact]
    public async Task Of_two_files_with_one_id_and_day_the_first_is_used_and_the_second_named()
    {
        _folder.Add("twin.md", A.Policy() with { Id = "sound", Body = "Other words.\n" });

        var shelf = await _folder.ReadAsync();

        Assert.Equal("sound.md", Assert.Single(shelf.Documents).Policy.File);
        var finding = Assert.Single(shelf.Findings);
        Assert.Equal("twin.md", finding.File);
        Assert.Contains("'sound' with the same effective date is already in sound.md", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_that_kept_its_number_is_named()
    {
        _folder.Add("sound-2.md", A.Policy() with { Id = "sound", Effective = "2026-06-01" });

        var shelf = await _folder.ReadAsync();

        Assert.Equal(2, shelf.Documents.Count);
        Assert.Contains("give the newer one a new version", Assert.Single(shelf.Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PolicyFolders([_folder.Path]).ReadAsync(cancellation.Token));
    }

    [Fact]
    public async Task An_empty_folder_is_an_empty_shelf()
    {
        using var empty = new Folder();

        var shelf = await empty.ReadAsync();

        Assert.Empty(shelf.Documents);
        Assert.Empty(shelf.Findings);
    }
}
