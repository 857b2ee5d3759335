using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyBot.Evaluation.Asking;
using PolicyBot.Evaluation.Citing;
using PolicyBot.Evaluation.Figures;
using PolicyBot.Evaluation.Questions;
using PolicyBot.Models;
using PolicyBot.Primitives;

namespace PolicyBot.Evaluation;

/// <summary>Asks every question of every set, in the way that the arguments want.</summary>
internal static class Evaluate
{
    /// <param name="environment">Of the process; what the arguments say goes before it.</param>
    /// <returns>One for each question, printed already.</returns>
    public static async Task<IReadOnlyList<Outcome>> RunAsync(Arguments arguments, IConfiguration environment, TextWriter writer, CancellationToken cancellationToken)
    {
        var settings = new ConfigurationBuilder().AddConfiguration(environment).AddInMemoryCollection(arguments.Settings).Build();
        await using var judging = arguments.Judge is { } deployment ? Judging(deployment, settings) : null;
        var judge = judging is null ? null : new ModelJudge(judging.GetRequiredService<IChatClient>(), arguments.Judge!);

        var outcomes = new List<Outcome>();
        foreach (var set in arguments.Sets)
        {
            await using IAskPolicies asking = arguments.Written || !string.IsNullOrEmpty(settings["Model:Embeddings"])
                ? await AskWithModel.OverAsync(set.Policies, settings, arguments.Written, services: null, cancellationToken)
                : await AskWithoutModel.OverAsync(set.Policies, settings, cancellationToken);
            outcomes.AddRange(await EvaluateSet.RunAsync(set, arguments.Day, asking, judge, cancellationToken));
        }

        if (arguments.Written) writer.WriteLine($"Citations are judged by {judge?.Name ?? "the program's own proof, which every sentence shown has passed"}.\n");
        Report.Print(outcomes, arguments.Detail, writer);

        return outcomes;
    }

    /// <summary>The same server with another deployment.</summary>
    private static ServiceProvider Judging(string deployment, IConfiguration settings)
    {
        var judging = new ConfigurationBuilder().AddConfiguration(settings).AddInMemoryCollection([new("Model:Chat", deployment), new("Model:Embeddings", "")]).Build();

        return new ServiceCollection().AddLogging(logging => logging.AddSimpleConsole()).AddPrimitives().AddModels(judging).BuildServiceProvider();
    }
}
