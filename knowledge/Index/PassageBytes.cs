using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Writes a passage as bytes and reads it back. Where a sentence stands is written as its distance from the one before.</summary>
internal static class PassageBytes
{
    public static void Write(Passage passage, ByteWriter to)
    {
        Write(passage.HeadingPath, to);
        to.Number(passage.Ordinal);
        to.Text(passage.Heading);
        Write(passage.Questions, to);
        to.Text(passage.Text);
        to.Number(passage.Sentences.Count);
        var (end, source) = (0, 0);
        foreach (var sentence in passage.Sentences)
        {
            to.Signed(sentence.Start - end);
            to.Number(sentence.Length);
            to.Number(sentence.MarkerLength);
            to.Signed(sentence.Source.Start - source);
            to.Signed(sentence.Source.Length);
            to.Number((int)sentence.Kind);
            to.Number(sentence.Level);
            to.Number(sentence.Block);
            to.Number(sentence.LeadIn - Sentence.NoLeadIn);
            (end, source) = (sentence.Start + sentence.Length, sentence.Source.End);
        }
    }

    public static Passage Read(ReadOnlySpan<byte> bytes, Policy policy)
    {
        var from = new ByteReader(bytes);
        var path = Texts(ref from);
        var ordinal = from.Number();
        var heading = from.Text();
        var questions = Texts(ref from);
        var text = from.Text();
        var sentences = new Sentence[from.Number()];
        var (end, source) = (0, 0);
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = new Sentence
            {
                Start = end + from.Signed(),
                Length = from.Number(),
                MarkerLength = from.Number(),
                Source = new SourceSpan(source + from.Signed(), from.Signed()),
                Kind = (SentenceKind)from.Number(),
                Level = from.Number(),
                Block = from.Number(),
                LeadIn = from.Number() + Sentence.NoLeadIn,
            };
            (end, source) = (sentences[i].Start + sentences[i].Length, sentences[i].Source.End);
        }

        return new Passage { Policy = policy, Ordinal = ordinal, HeadingPath = path, Heading = heading, Questions = questions, Text = text, Sentences = sentences };
    }

    public static string[] ReadHeadingPath(ReadOnlySpan<byte> bytes)
    {
        var from = new ByteReader(bytes);

        return Texts(ref from);
    }

    private static void Write(IReadOnlyList<string> texts, ByteWriter to)
    {
        to.Number(texts.Count);
        foreach (var text in texts) to.Text(text);
    }

    private static string[] Texts(ref ByteReader from)
    {
        var count = from.Number();
        if (count == 0) return [];

        var texts = new string[count];
        for (var i = 0; i < texts.Length; i++) texts[i] = from.Text();

        return texts;
    }
}
