using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers.Writing;

/// <summary>What a model writes comes in pieces that end anywhere.</summary>
public sealed class ReadingDrafts
{
    private const string Odd = """{ "covered" : true, "sentences" : [ {"quotes":[{"passage":"p1","quote":"a \"b\" \\ \u00e9\ud83d\ude00 }]}"},{"passage":"p2","quote":"ünï 😀 \n"}],"text":"one {[ 𝒳 ]} two"} , {"text":"second","quotes":[]} ] } """;

    [Fact]
    public void It_reads_the_same_wherever_the_pieces_end()
    {
        var whole = Read(Odd);
        Assert.Equal(["one {[ 𝒳 ]} two", "second"], whole.Select(sentence => sentence.Text));
        Assert.Equal(["a \"b\" \\ é😀 }]}", "ünï 😀 \n"], whole[0].Quotes.Select(quote => quote.Quote));

        for (var first = 0; first <= Odd.Length; first++)
        {
            for (var second = first; second <= Odd.Length; second++)
                Assert.Equal(whole.Select(Everything), Read(Odd[..first], Odd[first..second], Odd[second..]).Select(Everything));
        }

        Assert.Equal(whole.Select(Everything), Read([.. Odd.Select(letter => letter.ToString())]).Select(Everything));
    }

    [Fact]
    public void Each_sentence_is_there_with_its_closing_brace()
    {
        var reader = new DraftReader();
        var ends = new List<int>();
        for (var i = 0; i < Odd.Length; i++)
        {
            reader.Add(Odd[i].ToString());
            while (reader.TryTake() is not null) ends.Add(i);
        }

        Assert.Equal(2, ends.Count);
        Assert.All(ends, end => Assert.Equal('}', Odd[end]));
        Assert.StartsWith("two\"}", Odd[(ends[0] - 4)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"covered\":true,\"covered\":true,\"sentences\":[]}")]
    [InlineData("{\"sentences\":[],\"covered\":true}")]
    [InlineData("{\"covered\":true,\"sentences\":[],\"note\":1}")]
    [InlineData("{\"covered\":true,\"sentences\":[],\"sentences\":[]}")]
    [InlineData("{\"covered\":1,\"sentences\":[]}")]
    [InlineData("{\"covered\":true,\"sentences\":{}}")]
    [InlineData("{\"covered\":true,\"sentences\":[null]}")]
    [InlineData("{\"covered\":true,\"sentences\":[\"text\"]}")]
    [InlineData("{\"covered\":true,\"sentences\":[[]]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"text\":\"x\"}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[]}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":null,\"text\":\"x\"}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[],\"text\":null}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[],\"text\":7}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[],\"text\":\"x\",\"text\":\"y\"}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[],\"text\":\"x\",\"more\":0}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[{\"passage\":\"p1\"}],\"text\":\"x\"}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[{\"passage\":1,\"quote\":\"q\"}],\"text\":\"x\"}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[null],\"text\":\"x\"}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[[[[[[[[]]]]]]]],\"text\":\"x\"}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[],\"text\":\"\\ud800\"}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[],\"text\":\"a\nb\"}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[],}")]
    [InlineData("{\"covered\":true,/* */\"sentences\":[]}")]
    [InlineData("{\"covered\":true,\"sentences\":[]} x")]
    [InlineData("{'covered':true}")]
    [InlineData("\ufeff{\"covered\":true,\"sentences\":[]}")]
    [InlineData("{\"covered\":true,\"sentences\":[\ud800]}")]
    [InlineData("tool_call: send_mail()")]
    public void Of_another_form_nothing_is_read(string said)
    {
        foreach (var pieces in new[] { [said], said.Select(letter => letter.ToString()).ToArray() })
        {
            var reader = new DraftReader();
            foreach (var piece in pieces) reader.Add(piece);
            reader.End();

            Assert.True(reader.IsUnreadable);
            Assert.Null(reader.TryTake());
        }
    }

    [Fact]
    public void What_was_whole_before_it_went_wrong_stays()
    {
        var reader = new DraftReader();
        reader.Add("{\"covered\":true,\"sentences\":[" + ModelAnswer.Sentence("first") + ",{\"quotes\":oops");
        reader.End();

        Assert.True(reader.IsUnreadable);
        Assert.Equal("first", reader.TryTake()?.Text);
        Assert.Null(reader.TryTake());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_never_ends_is_not_kept(bool inOneSentence)
    {
        var reader = new DraftReader();
        reader.Add(inOneSentence ? "{\"covered\":true,\"sentences\":[{\"text\":\"" : "{\"covered\":true,\"sentences\":[");
        var taken = 0;
        for (var i = 0; i < 10_000 && !reader.IsUnreadable; i++)
        {
            reader.Add(inOneSentence ? new string('x', 100) : (i > 0 ? "," : "") + ModelAnswer.Sentence(new string('x', 100)));
            while (reader.TryTake() is not null) taken++;
        }

        Assert.True(reader.IsUnreadable);
        Assert.InRange(taken, inOneSentence ? 0 : 100, 1_000);
    }

    [Fact]
    public void One_piece_of_enormous_length_is_not_looked_at()
    {
        var reader = new DraftReader();
        reader.Add(ModelAnswer.Of(ModelAnswer.Sentence(new string('x', 1_000_000))));

        Assert.True(reader.IsUnreadable);
        Assert.Null(reader.TryTake());
    }

    private static List<DraftSentence> Read(params string[] pieces)
    {
        var reader = new DraftReader();
        var read = new List<DraftSentence>();
        foreach (var piece in pieces)
        {
            reader.Add(piece);
            while (reader.TryTake() is { } sentence) read.Add(sentence);
        }

        reader.End();
        Assert.False(reader.IsUnreadable);
        Assert.True(reader.IsCovered);

        return read;
    }

    private static string Everything(DraftSentence sentence) => $"{sentence.Text} <- {string.Join(" | ", sentence.Quotes)}";
}
