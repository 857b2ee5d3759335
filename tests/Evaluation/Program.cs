using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PolicyBot.Evaluation;
using PolicyBot.Evaluation.Fitting;

if (Arguments.Read(args, TimeProvider.System) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
try
{
    var outcomes = await Evaluate.RunAsync(arguments, environment, Console.Out, CancellationToken.None);
    if (arguments.Fit)
    {
        FitRanking.Print(outcomes, Console.Out);
        FitConfidence.Print(outcomes, Console.Out);
        FitCitations.Print(outcomes, Console.Out);
    }

    return 0;
}
catch (OptionsValidationException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
