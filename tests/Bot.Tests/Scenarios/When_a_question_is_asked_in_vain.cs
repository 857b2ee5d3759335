using System.Text.Json;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Scenarios;

/// <summary>Questions without an answer, asked of the real program; then its files and log are searched for their words, and the owners' list is read.</summary>
public sealed class When_a_question_is_asked_in_vain
{
    private static readonly string[] Questions =
    [
        "Which parrots MARKERone may fly in the aviary?", "May a parrot MARKERtwo fly in the aviary?", "May parrots MARKERthree fly in the aviary?",
        "Are parrots MARKERfour to fly in the aviary?", "Can a parrot MARKERfive fly in the aviary?",
    ];

    [Fact]
    public async Task Its_words_stand_in_no_file_or_log_line_and_owners_see_what_they_share()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string>
        {
            ["Storage:DataFolder"] = folder.FullPath,
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
        });
        using var client = new HttpClient { BaseAddress = bot.Address };
        var employee = new Visitor(client, "/chat");
        var owner = new Visitor(client, "/gaps");

        foreach (var question in Questions.SkipLast(1))
            await AskAsync(employee, question);
        Assert.Contains("Groups of fewer than 5 questions: 1, with 4 in all", await UntilCountedAsync(owner, "with 4 in all"), StringComparison.Ordinal);
        await AskAsync(employee, Questions[^1]);
        var list = await UntilCountedAsync(owner, "5 times, 5 of them without an answer");

        Assert.Contains("aviary", list, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", list, StringComparison.Ordinal);
        var searched = folder.ReadAll().Append(new KeyValuePair<string, string>("log", bot.Output)).ToArray();
        Assert.Contains(searched, place => place.Key.Contains("policybot.db", StringComparison.Ordinal) && place.Value.Contains("Abstained", StringComparison.Ordinal));
        foreach (var (place, text) in searched)
        {
            foreach (var word in new[] { "MARKER", "parrot", "aviary" })
                Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{word} stands in {place}.");
        }
    }

    private static async Task AskAsync(Visitor employee, string question)
    {
        var reply = await employee.SayAsync(question);

        Assert.Equal(question, reply.GetProperty("question").GetString());
        Assert.Contains(Visitor.TextOf(reply), text => text.Contains("your question is kept for their owners", StringComparison.Ordinal));
    }

    // Notes are written apart from the answers.
    private static async Task<string> UntilCountedAsync(Visitor owner, string said)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var list = Shown(await owner.PressAsync("gaps"));
            if (list.Contains(said, StringComparison.Ordinal))
                return list;

            await Task.Delay(50, patience.Token);
        }
    }

    private static string Shown(JsonElement reply) => string.Join('\n', Visitor.TextOf(reply));
}
