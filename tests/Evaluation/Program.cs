using PolicyBot.Evaluation;
using PolicyBot.Knowledge;

if (Arguments.Read(args, TimeProvider.System) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var outcomes = new List<Outcome>();
foreach (var set in arguments.Sets)
    outcomes.AddRange(await EvaluateSet.RunAsync(set, arguments.Day, new KnowledgeOptions(), CancellationToken.None));

Report.Print(outcomes, arguments.Detail, Console.Out);

return 0;
