using System.Text;
using PolicyBot.Knowledge.Index.Vectors;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index.Vectors;

public sealed class SavingVectors : IDisposable
{
    private readonly Folder _folder = new();
    private readonly KnownVectors _known = new("model", "chat");

    public SavingVectors()
    {
        foreach (var i in Enumerable.Range(1, 20)) _known.Learn(TextHash.Of($"passage {i}"), PackedVector.Of([i, 1, -i / 2f])!);

        _known.Learn(TextHash.Of("passage 1"), ["Who wears a badge?", "Où est le café 😀?"]);
        _known.Learn(TextHash.Of("passage 2"), []);
    }

    private string Saved => Path.Combine(_folder.Path, "policies.vectors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_learned_is_known_again()
    {
        SavedVectors.Write(Saved, _known);
        var opened = Open();

        Assert.NotNull(opened);
        Assert.Equal(Everything(_known), Everything(opened));
        Assert.False(opened.HasChanged);
    }

    [Fact]
    public void Many_blocks_are_read_back_as_they_were_written()
    {
        foreach (var i in Enumerable.Range(1, 9_000)) _known.Learn(TextHash.Of($"more {i}"), PackedVector.Of([1, i, 2])!);

        SavedVectors.Write(Saved, _known);

        Assert.Equal(Everything(_known), Everything(Open()!));
    }

    [Fact]
    public void Nothing_at_all_can_be_kept_too()
    {
        SavedVectors.Write(Saved, new KnownVectors("model", "chat"));

        Assert.Empty(Open()!.Vectors);
    }

    [Fact]
    public void Vectors_of_another_model_are_refused()
    {
        SavedVectors.Write(Saved, _known);

        Assert.Null(SavedVectors.TryOpen(Saved, "model 2", "chat"));
        Assert.Null(SavedVectors.TryOpen(Saved, "", "chat"));
    }

    [Theory]
    [InlineData("other chat")]
    [InlineData("")]
    public void Questions_that_another_chat_model_wrote_are_left_out(string chatModel)
    {
        SavedVectors.Write(Saved, _known);
        var opened = SavedVectors.TryOpen(Saved, "model", chatModel)!;

        Assert.Empty(opened.Questions);
        Assert.Equal(20, opened.Vectors.Count);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        SavedVectors.Write(Saved, _known);
        var bytes = File.ReadAllBytes(Saved);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(Saved, bytes[..length]);
            Assert.True(Open() is null, $"cut off after {length} of {bytes.Length} bytes");
        }
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_refused()
    {
        SavedVectors.Write(Saved, _known);
        var bytes = File.ReadAllBytes(Saved);
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 0x40;
            File.WriteAllBytes(Saved, bytes);
            Assert.True(Open() is null, $"byte {at} of {bytes.Length} was changed");
            bytes[at] ^= 0x40;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("# A policy\n\nThis is no file of vectors, however long it may be: it goes on and on, and yet has no end that fits. It goes on and on.\n")]
    public void A_foreign_file_is_refused(string text)
    {
        File.WriteAllText(Saved, text);

        Assert.Null(Open());
    }

    [Fact]
    public void The_file_holds_no_word_of_a_passage_and_only_its_owner_may_read_it()
    {
        SavedVectors.Write(Saved, _known);

        Assert.DoesNotContain("passage", Encoding.Latin1.GetString(File.ReadAllBytes(Saved)), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Saved));
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing_half_done_and_the_one_before_as_it_was()
    {
        SavedVectors.Write(Saved, _known);
        var before = File.ReadAllBytes(Saved);
        Directory.CreateDirectory(Saved + ".new"); // stands where the new one is to be written

        Assert.ThrowsAny<Exception>(() => SavedVectors.Write(Saved, _known));

        Assert.Equal(before, File.ReadAllBytes(Saved));
    }

    [Fact]
    public void What_is_of_no_passage_any_more_is_forgotten_with_its_questions()
    {
        _known.Learn(TextHash.Of("Who wears a badge?"), PackedVector.Of([1, 1, 1])!);
        _known.KeepOnly([TextHash.Of("passage 1"), TextHash.Of("passage 3")]);
        Assert.Equal(3, _known.Vectors.Count);

        _known.KeepOnly([TextHash.Of("passage 3")]);

        Assert.Empty(_known.Questions);
        Assert.Equal(TextHash.Of("passage 3"), Assert.Single(_known.Vectors).Key);
        Assert.True(_known.HasChanged);
    }

    private KnownVectors? Open() => SavedVectors.TryOpen(Saved, "model", "chat");

    private static string Everything(KnownVectors known) => string.Join('\n', [
        .. known.Vectors.OrderBy(entry => entry.Key.A).Select(entry => $"{entry.Key} {entry.Value.Scale} {string.Join(' ', entry.Value.Numbers)}"),
        .. known.Questions.OrderBy(entry => entry.Key.A).Select(entry => $"{entry.Key} {string.Join('/', entry.Value)}"),
    ]);
}
