using PolicyBot.Evaluation.Questions;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>The policies of made-up companies, each asked its questions once for all tests of a class.</summary>
public sealed class OtherCompanies : IAsyncLifetime
{
    internal IReadOnlyList<Outcome> Outcomes { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var outcomes = new List<Outcome>();
        foreach (var set in EvaluationSet.ReadSuite(Path.Combine(AppContext.BaseDirectory, "sets")))
            outcomes.AddRange(await EvaluateSet.RunAsync(set, A.Monday, CancellationToken.None));

        Outcomes = outcomes;
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
