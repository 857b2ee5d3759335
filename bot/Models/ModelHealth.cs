using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Knowledge.Models;
using PolicyBot.Models.Calls;

namespace PolicyBot.Models;

/// <summary>Says when a model is of no help just now, and what mends it. Never more than degraded: without a model the policies are quoted. No server, no deployment, no key.</summary>
internal sealed class ModelHealth(ModelOptions options, Func<ModelKind, ModelLane> lanes, TokenBudget budget) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string[] wrong =
        [
            .. options.Chat.Length > 0 ? Look(ModelKind.Chat, "that writes answers", "Meanwhile answers are quotes.") : [],
            .. options.Embeddings.Length > 0 ? Look(ModelKind.Embeddings, "that makes vectors", "Meanwhile policies are found by their words.") : [],
        ];
        return Task.FromResult(wrong.Length > 0
            ? HealthCheckResult.Degraded(string.Join(' ', wrong))
            : HealthCheckResult.Healthy(options.TokensPerHour == 0 ? "It may be asked." : $"It may be asked; {budget.Left} tokens are left of this hour's {options.TokensPerHour}."));
    }

    private IEnumerable<string> Look(ModelKind kind, string which, string meanwhile)
    {
        var rest = lanes(kind).Rest;
        if (rest.Why is { } why)
        {
            var length = rest.IsOver ? "The model {0} was left alone and is tried again with the next question, since it kept failing ({1})." : "The model {0} is left alone for {2} s since it keeps failing ({1}).";
            yield return $"{string.Format(length, which, why.Code, (int)Math.Ceiling(rest.Left.TotalSeconds))} {Mend(why)}{meanwhile}";
        }
        else if (budget.IsUsedUp(kind))
        {
            yield return $"The tokens of this hour are used up for the model {which}. Raise Model:TokensPerHour, or wait. {meanwhile}";
        }
    }

    private static string Mend(Rest.Reason why) => (why.Trouble, why.Code) switch
    {
        (_, "401" or "credential") => "Check Model:Key, or with Model:Entra the identity of the program. ",
        (_, "403") => "Give the identity the role Cognitive Services OpenAI User, and let the resource's network in. ",
        (_, "404") => "Check Model:Endpoint, and that the deployments named by Model:Chat and Model:Embeddings are there. ",
        (ModelTrouble.Misconfigured, _) => "Check Model:Endpoint. ",
        (ModelTrouble.Busy, _) => "Its quota is used up: raise that of the deployment if this goes on. ",
        _ => "",
    };
}
