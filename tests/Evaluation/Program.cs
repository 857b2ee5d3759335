using PolicyBot.Evaluation;
using PolicyBot.Evaluation.Figures;
using PolicyBot.Evaluation.Fitting;
using PolicyBot.Evaluation.Questions;

if (Arguments.Read(args, TimeProvider.System) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var outcomes = new List<Outcome>();
foreach (var set in arguments.Sets) outcomes.AddRange(await EvaluateSet.RunAsync(set, arguments.Day, CancellationToken.None));

Report.Print(outcomes, arguments.Detail, Console.Out);
if (arguments.Fit)
{
    FitRanking.Print(outcomes, Console.Out);
    FitConfidence.Print(outcomes, Console.Out);
    FitCitations.Print(outcomes, Console.Out);
}

return 0;
