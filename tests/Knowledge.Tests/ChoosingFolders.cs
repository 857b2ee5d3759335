using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests;

public sealed class ChoosingFolders
{
    [Fact]
    public void Without_any_the_shipped_library_is_read() =>
        Assert.Equal([Path.Combine(Root, "library")], KnowledgeFolders.Resolve(new KnowledgeOptions(), Root));

    [Fact]
    public void Relative_ones_are_below_the_content_root_and_absolute_ones_stay() =>
        Assert.Equal(
            [Path.Combine(Root, "policies"), Path.Combine(Root, "hr"), Path.Combine(Path.GetTempPath(), "elsewhere")],
            KnowledgeFolders.Resolve(new KnowledgeOptions { Folders = ["policies", "./more/../hr", Path.Combine(Path.GetTempPath(), "elsewhere")] }, Root));

    [Fact]
    public void An_empty_entry_is_passed_over_and_one_named_twice_is_read_once() =>
        Assert.Equal([Path.Combine(Root, "policies")], KnowledgeFolders.Resolve(new KnowledgeOptions { Folders = ["", null, "policies", " policies "] }, Root));

    [Fact]
    public async Task The_shipped_library_is_read_whole_and_nothing_of_it_wants_mending()
    {
        await using var knowledge = await KnowledgeUnderTest.OverAsync();

        Assert.Empty(knowledge.Health.Findings);
        Assert.Equal(Directory.GetFiles(KnowledgeUnderTest.Library, "*.md", SearchOption.AllDirectories).Length, knowledge.Health.Policies);
        Assert.True(knowledge.Health.Passages > knowledge.Health.Policies);
    }

    [Fact]
    public async Task A_relative_folder_is_found_below_the_content_root_whatever_folder_the_program_was_started_in()
    {
        using var root = new Folder();
        root.Add("ours/sharing.md", A.Policy());
        await using var knowledge = new KnowledgeUnderTest(["ours"], root.Path);

        await knowledge.StartAsync();
        await knowledge.AskAsync(A.Question("first"));

        Assert.Equal(1, knowledge.Health.Policies);
    }

    [Fact]
    public async Task What_the_owners_should_mend_is_told_by_file()
    {
        using var folder = new Folder();
        folder.Add("hr/broken.md", "---\neffective: soon\n---\nText.\n");

        await using var knowledge = await KnowledgeUnderTest.OverAsync(folder.Path);

        Assert.True(knowledge.Health.Loaded);
        Assert.Equal(0, knowledge.Health.Policies);
        Assert.Equal("hr/broken.md", Assert.Single(knowledge.Health.Findings).File);
    }

    [Fact]
    public async Task The_program_refuses_to_start_on_a_folder_that_is_not_there_and_says_which()
    {
        await using var knowledge = new KnowledgeUnderTest(["no-such-folder"]);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(knowledge.StartAsync);

        Assert.Contains($"Knowledge:Folders names {Path.Combine(AppContext.BaseDirectory, "no-such-folder")}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_refuses_to_start_when_every_entry_is_empty()
    {
        await using var knowledge = new KnowledgeUnderTest(["", " "]);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(knowledge.StartAsync);

        Assert.Contains("only empty entries", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00:00:00.05")]
    [InlineData("00:00:00")]
    [InlineData("-00:00:01")]
    [InlineData("2.00:00:00")]
    public async Task The_program_refuses_to_start_with_a_scan_that_is_too_often_or_too_seldom(string every)
    {
        await using var knowledge = new KnowledgeUnderTest([], settings: [("ScanEvery", every)]);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(knowledge.StartAsync);

        Assert.Contains("set it to a time from 00:00:00.1 to 1.00:00:00", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00:00:00.04")]
    [InlineData("-00:00:01")]
    [InlineData("00:00:06")]
    public async Task The_program_refuses_to_start_when_people_would_wait_too_long_for_a_model_or_not_at_all(string within)
    {
        await using var knowledge = new KnowledgeUnderTest([], settings: [("EmbedWithin", within)]);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(knowledge.StartAsync);

        Assert.Contains("Knowledge:EmbedWithin", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("set it to a time from 00:00:00.05 to 00:00:05", refusal.Message, StringComparison.Ordinal);
    }

    private static string Root => Path.Combine(Path.GetTempPath(), "root");
}
