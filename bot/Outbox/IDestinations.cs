namespace PolicyBot.Outbox;

/// <summary>The destinations that are configured. The post room delivers to them; the signposts (Routing) know them.</summary>
public interface IDestinations
{
    /// <returns><see langword="null"/> when no destination has the name, for example any more.</returns>
    Destination? Find(string name);
}
