// The variables of `appearance`, by name. Each is a custom property of the same name; `frame.css`
// says what it stands for.

/** Names that variables had before. */
export const RENAMED: Record<string, string> = {
  spacingGridRow: 'gridRowSpacing', spacingGridColumn: 'gridColumnSpacing', spacingTab: 'tabSpacing', spacingAccordionItem: 'accordionItemSpacing',
  colorPrimaryText: 'accessibleColorOnColorPrimary', colorBackgroundText: 'accessibleColorOnColorBackground',
  colorSuccessText: 'accessibleColorOnColorSuccess', colorDangerText: 'accessibleColorOnColorDanger',
  colorWarningText: 'accessibleColorOnColorWarning',
  colorIcon: 'iconColor', colorIconHover: 'iconHoverColor', colorIconCardError: 'iconCardErrorColor', colorIconCardCvc: 'iconCardCvcColor',
  colorIconCardCvcError: 'iconCardCvcErrorColor', colorIconCheckmark: 'iconCheckmarkColor', colorIconChevronDown: 'iconChevronDownColor',
  colorIconChevronDownHover: 'iconChevronDownHoverColor', colorIconRedirect: 'iconRedirectColor',
  colorIconTab: 'tabIconColor', colorIconTabHover: 'tabIconHoverColor', colorIconTabSelected: 'tabIconSelectedColor',
  colorIconTabMore: 'tabIconMoreColor', colorIconTabMoreHover: 'tabIconMoreHoverColor',
  colorLogo: 'logoColor', colorLogoTab: 'tabLogoColor', colorLogoTabSelected: 'tabLogoSelectedColor', colorLogoBlock: 'blockLogoColor',
};

/** Of parts that are never shown here: marks have one colouring, and nobody signs in. */
export const INERT = [
  'logoColor', 'tabLogoColor', 'tabLogoSelectedColor', 'blockLogoColor', 'iconPasscodeDeviceColor', 'iconPasscodeDeviceHoverColor',
  'iconPasscodeDeviceNotificationColor', 'buttonExpressCheckoutBorderRadius',
];

export const VARIABLES = (
  'fontFamily fontSmooth fontVariantLigatures fontVariationSettings fontLineHeight ' +
  'fontSizeBase fontSizeSm fontSizeXs fontSize2Xs fontSize3Xs fontSizeLg fontSizeXl ' +
  'fontWeightLight fontWeightNormal fontWeightMedium fontWeightBold ' +
  'spacingUnit gridRowSpacing gridColumnSpacing tabSpacing accordionItemSpacing ' +
  'accordionItemLabelColorText accordionItemLabelFontSize accordionItemLabelFontWeight accordionItemLabelSelectedColorText ' +
  'accordionItemLabelSelectedFontWeight accordionItemTriggerColor accordionItemTriggerSelectedColor accordionItemTriggerHoverColor ' +
  'colorPrimary colorBackground colorText colorSuccess colorDanger colorWarning colorTextSecondary colorTextPlaceholder ' +
  'buttonBoxShadow buttonColorBackground buttonColorText buttonFontSize buttonFontWeight buttonPadding ' +
  'accessibleColorOnColorPrimary accessibleColorOnColorBackground accessibleColorOnColorSuccess accessibleColorOnColorDanger ' +
  'accessibleColorOnColorWarning ' +
  'iconColor iconHoverColor iconCardErrorColor iconCardCvcColor iconCardCvcErrorColor iconCheckmarkColor iconChevronDownColor ' +
  'iconChevronDownHoverColor iconCloseColor iconCloseHoverColor iconLoadingIndicatorColor iconMenuColor iconMenuHoverColor iconRedirectColor ' +
  'tabIconColor tabIconHoverColor tabIconSelectedColor tabIconMoreColor tabIconMoreHoverColor ' +
  'focusBoxShadow focusOutline inputBoxShadow inputColorBorder inputFocusBoxShadow inputFocusColorBorder ' +
  'labelColorText labelFontSize labelFontWeight labelSpacing buttonBorderRadius borderRadius'
).split(' ');
