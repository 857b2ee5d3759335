namespace PolicyBot.Cases.Conflicts;

/// <summary>Somebody who may be named in a report: a line of the org file, or a person of Legal.</summary>
/// <param name="Id">The same under <c>Legal:Handlers</c> and in the org file when the person is in both.</param>
/// <param name="Name">"Given Family" or "Family, Given".</param>
/// <param name="Manager">The id of another line; <see langword="null"/> for who has none.</param>
/// <param name="Aliases">Nicknames, earlier names, and offices such as "General Counsel".</param>
public sealed record OrgPerson(string Id, string Name, string? Email, string? Manager, IReadOnlyList<string> Aliases);
