using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>How long a model is left alone before passages are sent to it again.</summary>
internal static class RestAfterFailure
{
    /// <summary>Whether it is worth asking can be seen without asking.</summary>
    public static readonly TimeSpan NotReady = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    /// <summary>An operator has to mend it, most likely with a new start; a role given in Azure takes effect without one.</summary>
    private static readonly TimeSpan Misconfigured = TimeSpan.FromMinutes(15);

    public static TimeSpan Of(Exception failure) => failure is ModelException { Trouble: ModelTrouble.Misconfigured } ? Misconfigured : Usual;

    /// <summary>For logs: a code, never a message, which could hold what was sent.</summary>
    public static string CodeOf(Exception failure) => failure is ModelException { Trouble: var trouble } ? trouble.ToString() : failure.GetType().Name;
}
