using PolicyBot.Cases.Handlers;

namespace PolicyBot.Tests.Cases.Casework;

/// <summary>No program starts in which no case could ever be closed.</summary>
public sealed class ConfiguringApproval
{
    [Theory]
    [InlineData(true)]
    [InlineData(true, HandlerRoles.Lead, HandlerRoles.Handler)]
    [InlineData(true, HandlerRoles.Lead, HandlerRoles.Lead)]
    [InlineData(true, HandlerRoles.Auditor)]
    [InlineData(false, HandlerRoles.Lead)]
    [InlineData(false, HandlerRoles.Handler, HandlerRoles.Handler)]
    public void Where_somebody_else_can_approve_or_none_has_to_the_program_starts(bool needsApproval, params HandlerRoles[] roles) =>
        Assert.Null(Trouble(needsApproval, roles));

    [Theory]
    [InlineData(HandlerRoles.Lead)]
    [InlineData(HandlerRoles.Handler, HandlerRoles.Handler)]
    [InlineData(HandlerRoles.Lead, HandlerRoles.Auditor, HandlerRoles.Custodian)]
    public void Where_nobody_could_approve_it_says_which_key_and_how_to_mend_it(params HandlerRoles[] roles)
    {
        var trouble = Trouble(needsApproval: true, roles);

        Assert.StartsWith("Legal:ClosingNeedsApproval: ", trouble, StringComparison.Ordinal);
        Assert.Contains("write false", trouble, StringComparison.Ordinal);
    }

    private static string? Trouble(bool needsApproval, HandlerRoles[] roles)
    {
        var options = new LegalOptions { ClosingNeedsApproval = needsApproval };
        for (var i = 0; i < roles.Length; i++)
            options.Handlers[$"person-{i}"] = new HandlerOptions { Name = $"Person {i}", Roles = { roles[i] } };

        return new LegalCheck([]).Validate(null, options).FailureMessage;
    }
}
