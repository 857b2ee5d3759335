using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class AskingAModelToo : IDisposable
{
    private readonly Folder _folder = new();
    private readonly SmallModel _model = new();

    public AskingAModelToo()
    {
        _folder.Add("parking.md", A.Policy() with { Id = "parking", Title = "Parking", Body = "# Parking\n\n## Level\n\nAutomobiles stand on level two.\n" });
        _folder.Add("guests.md", A.Policy() with { Id = "guests", Title = "Guests", Body = "# Guests\n\n## Badges\n\nA guest wears a badge.\n" });
    }

    public void Dispose()
    {
        _folder.Dispose();
        _model.Dispose();
    }

    [Fact]
    public async Task Once_the_vectors_are_there_the_question_is_sent_to_the_model_too()
    {
        await using var knowledge = await StartAsync();

        await Eventually.IsTrue(async () =>
        {
            await knowledge.AskAsync(A.Question("who wears a badge"));
            return _model.Asked.Contains("who wears a badge", StringComparer.Ordinal);
        });
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("silent")]
    public async Task A_model_that_fails_or_is_silent_changes_no_answer_and_is_left_alone_for_a_while(string fault)
    {
        await using var knowledge = await StartAsync();
        await Eventually.IsTrue(async () =>
        {
            await knowledge.AskAsync(A.Question("warm"));
            return _model.Asked.Contains("warm", StringComparer.Ordinal);
        });
        await using var without = await KnowledgeUnderTest.OverAsync(_folder.Path);
        _model.Instead = fault == "broken" ? () => throw new HttpRequestException("down") : () => new TaskCompletionSource().Task;

        var asked = A.Question("who wears a badge");
        Assert.Equal(Everything(await without.AskAsync(asked)), Everything(await knowledge.AskAsync(asked)));
        var sent = _model.Asked.Count;
        Assert.Equal(Everything(await without.AskAsync(asked)), Everything(await knowledge.AskAsync(asked)));

        Assert.Equal(sent, _model.Asked.Count);
    }

    private async Task<KnowledgeUnderTest> StartAsync()
    {
        var knowledge = new KnowledgeUnderTest([_folder.Path], services: services => services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_model));
        await knowledge.StartAsync();
        await knowledge.AskAsync(A.Question("first"));

        return knowledge;
    }

    private static string Everything(Answer answer) => JsonSerializer.Serialize<object>(answer);
}
