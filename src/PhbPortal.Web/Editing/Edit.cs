using Microsoft.AspNetCore.Mvc;

namespace PhbPortal.Web.Editing;

/// <summary>
/// What an action does with a record as it is now: an immediate answer, or a change to save and the answer once it is saved.
/// </summary>
public sealed class Edit
{
    private readonly Func<Task<IActionResult>> answer;

    private Edit(bool isToSave, bool isRefused, Func<Task<IActionResult>> answer) =>
        (IsToSave, IsRefused, this.answer) = (isToSave, isRefused, answer);

    public bool IsToSave { get; }

    public bool IsRefused { get; }

    public static Edit Answer(IActionResult answer) => new(false, false, () => Task.FromResult(answer));

    /// <summary>
    /// The record as it is now allows no such change. After a lost save the reason is what the other person saved, so that the answer is
    /// that of a lost save.
    /// </summary>
    public static Edit Refuse(Func<Task<IActionResult>> answer) => new(false, true, answer);

    public static Edit Refuse(Func<IActionResult> answer) => new(false, true, () => Task.FromResult(answer()));

    /// <param name="answer">Created only after the change is saved, so that no message reports a change that was lost.</param>
    public static Edit Save(Func<IActionResult> answer) => new(true, false, () => Task.FromResult(answer()));

    /// <summary>As above, for an answer that is a page read after the change is saved.</summary>
    public static Edit Save(Func<Task<IActionResult>> answer) => new(true, false, answer);

    public Task<IActionResult> ToAnswerAsync() => answer();
}
