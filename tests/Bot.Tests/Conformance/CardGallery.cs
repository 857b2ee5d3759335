using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Conformance;

/// <summary>
/// Cards for the judges: every one that a dialogue can make, with the longest texts that it allows and with <see cref="HostileText"/>.
/// Derive from <see cref="CardGallery{TDialogue}"/> once a dialogue; galleries are found by themselves.
/// </summary>
internal abstract class CardGallery
{
    /// <summary>Whose cards these are; <see langword="null"/> when no dialogue's.</summary>
    public virtual Type? Dialogue => null;

    /// <summary>Override this, or <see cref="CardsAsync"/> for cards that a dialogue makes only when it is asked.</summary>
    protected virtual IEnumerable<GalleryCard> Cards() => [];

    public virtual Task<IReadOnlyList<GalleryCard>> CardsAsync() => Task.FromResult<IReadOnlyList<GalleryCard>>([.. Cards()]);

    /// <summary>All of them, each a new one.</summary>
    public static IReadOnlyList<CardGallery> All() =>
        [.. typeof(CardGallery).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(CardGallery)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CardGallery)Activator.CreateInstance(type)!)];
}

/// <inheritdoc/>
internal abstract class CardGallery<TDialogue> : CardGallery
    where TDialogue : IDialogue
{
    public sealed override Type Dialogue => typeof(TDialogue);
}
