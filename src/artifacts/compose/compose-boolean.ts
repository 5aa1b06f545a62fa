/** The words that Compose takes for booleans, quoted or not, after interpolation. Source: compose-go, `loader/interpolate.go`. */
export const composeBoolean = (text: string | undefined): boolean | undefined => {
  switch (text?.toLowerCase()) {
    case 'true':
    case 'yes':
    case 'y':
    case 'on':
      return true;
    case 'false':
    case 'no':
    case 'n':
    case 'off':
      return false;
    default:
      return undefined;
  }
};
