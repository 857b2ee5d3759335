using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies.Formats;

public sealed class ReadingWord
{
    [Fact]
    public async Task Changes_are_accepted_and_comments_and_hidden_text_are_gone()
    {
        var lines = Documents.Lines((await Documents.ReadAsync("tracked-changes.docx")).Document);

        Assert.Contains(lines, line => line.StartsWith("Paragraph 0 Carry a device in hand luggage. Never", StringComparison.Ordinal));
        Assert.Contains("Paragraph 0 Crew members carry it in the crew bag.", lines);
        Assert.Contains(lines, line => line.StartsWith("Paragraph 0 An officer may ask you to unlock a device. Do not resist. Write down", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("checked", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("struck", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("still our rule", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("hidden.", StringComparison.Ordinal));
    }
}
