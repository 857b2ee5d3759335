using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyBot.Knowledge.Models;
using PolicyBot.Knowledge.Tests.TestKit;
using static PolicyBot.Knowledge.Tests.Answers.Writing.VisitorPolicies;

namespace PolicyBot.Knowledge.Tests.Answers.Writing;

/// <summary>Whatever happens, no line of a log holds anything of a question, a policy, or what a model said.</summary>
public sealed class LoggingNoPrompt : IDisposable
{
    private readonly VisitorPolicies _policies = new();
    private readonly Lines _lines = new();

    public void Dispose()
    {
        _policies.Dispose();
        _lines.Dispose();
    }

    [Theory]
    [InlineData("written")]
    [InlineData("invented")]
    [InlineData("broken")]
    [InlineData("exception")]
    [InlineData("trouble")]
    [InlineData("follower")]
    public async Task Whatever_happens(string what)
    {
        _policies.Model.Answers = (request, _) => what switch
        {
            "invented" => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Sentence("Reception keeps visitor logs in a marmot hole.", (request.Holding(Kept), Kept)))),
            "broken" => ScriptedModel.Pieces("marmot"),
            "exception" => throw new InvalidOperationException($"marmot {request.User}"),
            "trouble" => throw new ModelException(ModelTrouble.Filtered, new InvalidOperationException($"marmot {request.User}")),
            _ => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept))),
        };
        if (what == "follower") _policies.Notes.Then = (sentence, _) => throw new InvalidOperationException($"marmot {sentence.Text}");
        _policies.Model.Completes = _ => "marmot";
        await using var knowledge = await _policies.StartAsync(more: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_lines)));

        await knowledge.AskAsync(_policies.Followed with { Text = $"{AskedText} It is about the marmot." });
        await knowledge.AskAsync(_policies.Followed with { Text = "and camera recordings?", Previous = AskedText });

        Assert.NotEmpty(_policies.Model.Requests);
        Assert.NotEmpty(_lines.Written);
        Assert.All(_lines.Written, line =>
        {
            foreach (var content in new[] { "marmot", "reception", "90 days", "camera recordings", "\"question\"" }) Assert.DoesNotContain(content, line, StringComparison.OrdinalIgnoreCase);
        });
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Written.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // Nothing to give back.
        }
    }
}
