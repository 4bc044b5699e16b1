using Microsoft.AspNetCore.Mvc;

namespace PhbPortal.Web.Editing;

/// <summary>
/// What an action does with a record as it is now: an immediate answer, or a change to save and the answer once it is saved.
/// </summary>
public sealed class Edit
{
    private readonly Func<Task<IActionResult>> answer;

    private Edit(bool isToSave, Func<Task<IActionResult>> answer) => (IsToSave, this.answer) = (isToSave, answer);

    public bool IsToSave { get; }

    public static Edit Answer(IActionResult answer) => new(false, () => Task.FromResult(answer));

    /// <param name="answer">Created only after the change is saved, so that no message reports a change that was lost.</param>
    public static Edit Save(Func<IActionResult> answer) => new(true, () => Task.FromResult(answer()));

    /// <summary>As above, for an answer that is a page read after the change is saved.</summary>
    public static Edit Save(Func<Task<IActionResult>> answer) => new(true, answer);

    public Task<IActionResult> ToAnswerAsync() => answer();
}
