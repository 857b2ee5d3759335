using System.Diagnostics;
using PolicyBot.Reports;

namespace PolicyBot.Cases.Casework;

/// <summary>
/// Which severity a triage proposes. Follows the words of the breach-response policy: critical is what is leaving now, is public or is with a competitor, so likely
/// and severe; high is what may have got out; all else is normal (decision 21).
/// </summary>
public static class SeverityMatrix
{
    public static Severity Of(Likelihood likelihood, Impact impact) => (likelihood, impact) switch
    {
        (Likelihood.Likely, Impact.Severe) => Severity.Critical,
        (Likelihood.Unlikely or Likelihood.Possible, Impact.Severe) => Severity.High,
        (Likelihood.Possible or Likelihood.Likely, Impact.Serious) => Severity.High,
        (Likelihood.Unlikely, Impact.Serious) => Severity.Normal,
        (_, Impact.Limited) => Severity.Normal,
        _ => throw new UnreachableException($"{likelihood} {impact}"),
    };
}
