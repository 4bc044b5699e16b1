using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PhbPortal.Data;

namespace PhbPortal.Web.Editing;

/// <summary>
/// Changes a record that two people may have open at once. It is loaded and judged as it is now, with the version that the form was filled
/// from, and saved; if someone else saved at the same moment, all of this is repeated with what they saved.
/// </summary>
public static class Editors
{
    /// <summary>
    /// After the first lost save the version differs, and nearly every edit then answers with a page; after this many, the user is told
    /// that the record is busy.
    /// </summary>
    public const int MostAttempts = 5;

    /// <param name="save">False where somebody else was faster; plain saving when left out.</param>
    /// <param name="lost">
    /// What is answered after a lost save where a person has to look again before anything is kept, as with money and decisions. It is
    /// judged once more all the same: who sent a form twice is led to where it was recorded.
    /// </param>
    public static async Task<IActionResult> EditAsync(
        this Controller controller,
        PortalDbContext db,
        Func<Task<Edit>> edit,
        Func<Task<bool>>? save = null,
        Func<Task<IActionResult>>? lost = null
    )
    {
        save ??= () => db.TrySaveAsync(controller.HttpContext.RequestAborted);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var made = await edit();
            if ((made.IsToSave || made.IsRefused) && attempt > 1 && lost is not null)
            {
                db.ChangeTracker.Clear();
                return await lost();
            }

            if (!made.IsToSave || await save())
                return await made.ToAnswerAsync();
        }

        return controller.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>An edit that records something: if someone else was faster, the form says so, and keeps what was typed.</summary>
    /// <param name="recording">Null where the form is shown again instead.</param>
    /// <param name="again">The form with what was typed, and with what is wrong.</param>
    /// <param name="lost">What the form says after somebody else saved.</param>
    public static Task<IActionResult> RecordAsync(
        this Controller controller,
        PortalDbContext db,
        Func<Task<Recording?>> recording,
        Func<Task<IActionResult>> again,
        string lost,
        Func<Task<bool>>? save = null
    )
    {
        return controller.EditAsync(
            db,
            async () =>
            {
                if (await recording() is not { } asked)
                    return Edit.Answer(await again());
                if (asked.IsRecorded)
                    return Edit.Answer(asked.Done());
                if (asked.Version != asked.Root.Version)
                    return Edit.Answer(await LostAsync());
                asked.Record();
                return Edit.Save(asked.Done);
            },
            save,
            LostAsync
        );

        Task<IActionResult> LostAsync()
        {
            controller.ModelState.AddModelError("", lost);
            return again();
        }
    }

    /// <summary>
    /// The compare page; or <paramref name="done"/> when the same answers are kept already, as when a form was sent twice.
    /// </summary>
    /// <param name="view">The page of a room that words it in its own way.</param>
    public static IActionResult Compare<T>(
        this Controller controller,
        T yours,
        T theirs,
        string what,
        string backHref,
        Func<IActionResult> done,
        string view = "Compare"
    )
        where T : IComparedForm
    {
        var page = ComparePage.Between(yours, theirs, what, controller.Request.Path.Value!, backHref);
        return page is null ? done() : controller.NotKept(view, page);
    }

    /// <summary>A page that says why nothing was saved. What was typed is in the page's model, not in the fields.</summary>
    public static ViewResult NotKept(this Controller controller, string view, object page)
    {
        controller.ModelState.Clear();
        var answer = controller.View(view, page);
        answer.StatusCode = StatusCodes.Status409Conflict;
        return answer;
    }

    /// <summary>For a form that is shown again with what was typed: the next attempt is based on the current version.</summary>
    public static void AskOnceMore(this ModelStateDictionary said, IVersionedForm form, int version, string words)
    {
        form.Version = version;
        said.AskOnceMore(words);
    }

    /// <summary>As above, where the page that is shown again gives the form its version.</summary>
    public static void AskOnceMore(this ModelStateDictionary said, string words)
    {
        said.Remove("Form.Version");
        said.AddModelError("", words);
    }
}
