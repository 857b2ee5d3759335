using System.Text.Json;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Search;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index;

public sealed class SavingTheIndex : IDisposable
{
    private const string Inputs = "inputs";

    private readonly Folder _folder = new();
    private readonly Generation _generation = Text.Generation(
        A.Policy() with { Id = "visitors", Title = "Visitors – café", Body = "# Visitors\n\n## Badges\n\nA visitor wears a badge. It is blue 😀.\n\n- first\n- second\n" },
        A.Policy() with { Id = "board", Audience = "board", Jurisdictions = "DE", Effective = "2026-01-01", Review = "2027-01-01", Supersedes = "visitors", Body = "# Board\n\nThe board meets on Monday.\n" });

    private string Saved => Path.Combine(_folder.Path, "index");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_saved_index_finds_the_same_passages_with_the_same_scores()
    {
        SavedGeneration.Write(Saved, Inputs, _generation);
        var opened = SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty);

        Assert.NotNull(opened);
        Assert.Equal(JsonSerializer.Serialize(_generation.Policies), JsonSerializer.Serialize(opened.Policies));
        Assert.Equal(JsonSerializer.Serialize(_generation.Passages), JsonSerializer.Serialize(opened.Passages));
        foreach (var question in (string[])["who wears a badge", "bagde", "board monday", "visitors"])
            Assert.Equal(Found(_generation, question), Found(opened, question));
    }

    [Fact]
    public void What_owners_wrote_down_that_people_ask_is_saved_too()
    {
        var document = Text.Document(A.Policy().ToString());
        var asked = document with { Blocks = document.Blocks.Select(block => block with { Questions = block.Kind == BlockKind.Heading ? ["may I ping it over", "pigeon post"] : [] }).ToList() };
        var generation = GenerationBuilder.Build(Shelf.Arrange([asked], []), Thesaurus.Empty, []);
        SavedGeneration.Write(Saved, Inputs, generation);

        var opened = SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty)!;

        Assert.Equal(["may I ping it over", "pigeon post"], opened.Passages[0].Questions);
        Assert.NotEmpty(Found(opened, "pigeons"));
        Assert.Equal(Found(generation, "pigeons"), Found(opened, "pigeons"));
    }

    [Fact]
    public void A_referral_is_saved_as_one()
    {
        SavedGeneration.Write(Saved, Inputs, Text.Generation(A.Policy(), A.Policy() with { Id = "elsewhere", Kind = "referral" }));

        var opened = SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty)!;

        Assert.Equal([false, true], opened.Policies.OrderBy(policy => policy.IsReferral).Select(policy => policy.IsReferral));
        Assert.Equal("elsewhere", opened.Policies[Assert.Single(opened.Referrals)].Id);
    }

    [Fact]
    public void What_owners_should_mend_is_saved_too()
    {
        var generation = GenerationBuilder.Build(new Shelf([Text.Document(A.Policy().ToString())], [new Finding("a.md", "Mend it.")]), Thesaurus.Empty, [new Finding("t.yaml", "And this.")]);
        SavedGeneration.Write(Saved, Inputs, generation);

        Assert.Equal(generation.Findings, SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty)?.Findings);
    }

    [Fact]
    public void An_index_of_other_inputs_is_refused()
    {
        SavedGeneration.Write(Saved, Inputs, _generation);

        Assert.Null(SavedGeneration.TryOpen(Saved, "other inputs", Thesaurus.Empty));
        Assert.Null(SavedGeneration.TryOpen(Saved, "", Thesaurus.Empty));
    }

    [Fact]
    public void An_index_cut_off_anywhere_is_refused()
    {
        SavedGeneration.Write(Saved, Inputs, _generation);
        var bytes = File.ReadAllBytes(Saved);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(Saved, bytes[..length]);
            Assert.True(SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty) is null, $"cut off after {length} of {bytes.Length} bytes");
        }
    }

    [Fact]
    public void An_index_with_any_byte_changed_is_refused()
    {
        SavedGeneration.Write(Saved, Inputs, _generation);
        var bytes = File.ReadAllBytes(Saved);
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 0x40;
            File.WriteAllBytes(Saved, bytes);
            Assert.True(SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty) is null, $"byte {at} of {bytes.Length} was changed");
            bytes[at] ^= 0x40;
        }
    }

    [Fact]
    public void An_index_with_something_behind_it_is_refused()
    {
        SavedGeneration.Write(Saved, Inputs, _generation);
        File.AppendAllText(Saved, "more");

        Assert.Null(SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# A policy\n\nThis is no index, however long it may be: it goes on and on, and yet has no end that fits. It goes on and on.\n")]
    public void A_foreign_file_is_refused(string text)
    {
        File.WriteAllText(Saved, text);

        Assert.Null(SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty));
    }

    [Fact]
    public void Without_a_file_there_is_no_index() =>
        Assert.Null(SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty));

    [Fact]
    public void A_folder_in_its_place_is_no_index()
    {
        Directory.CreateDirectory(Saved);

        Assert.Null(SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty));
    }

    [Fact]
    public void A_newer_index_takes_the_place_of_the_older_and_leaves_nothing_beside_it()
    {
        SavedGeneration.Write(Saved, Inputs, Text.Generation(A.Policy()));
        SavedGeneration.Write(Saved, Inputs, _generation);

        Assert.Equal(2, SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty)?.Policies.Count);
        Assert.Equal([Saved], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Half_an_index_left_by_a_crash_does_not_hinder_the_next()
    {
        File.WriteAllText(Saved + ".new", "half");
        SavedGeneration.Write(Saved, Inputs, _generation);

        Assert.NotNull(SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty));
    }

    [Fact]
    public void An_index_without_policies_can_be_saved()
    {
        SavedGeneration.Write(Saved, Inputs, Text.Generation());

        Assert.Empty(SavedGeneration.TryOpen(Saved, Inputs, Thesaurus.Empty)!.Passages);
    }

    private static string Found(Generation generation, string question)
    {
        var visibility = Visibility.Of(generation, ["board"], "DE", A.Monday);
        return string.Join(' ', SearchPassages.Find(generation, QueryReader.Read(question, generation, visibility), visibility, 10));
    }
}
