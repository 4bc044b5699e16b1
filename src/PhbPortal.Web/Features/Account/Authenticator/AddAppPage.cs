using QRCoder;

namespace PhbPortal.Web.Features.Account.Authenticator;

/// <param name="Typed">The secret in groups of four, for people who cannot use the QR code.</param>
/// <param name="Picture">The same as a QR code, in the address of the image itself, so that it is stored nowhere.</param>
public sealed record AddAppPage(AddAppForm Form, string Typed, string Picture)
{
    private const int PixelsPerSquare = 5;

    public static AddAppPage Of(AddAppForm form, (string Typed, string Address) secret)
    {
        using var code = QRCodeGenerator.GenerateQrCode(secret.Address, QRCodeGenerator.ECCLevel.M);
        using PngByteQRCode drawn = new(code);
        return new(form, secret.Typed, "data:image/png;base64," + Convert.ToBase64String(drawn.GetGraphic(PixelsPerSquare)));
    }
}
